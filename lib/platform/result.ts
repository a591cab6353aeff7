/**
 * Expected outcomes as values. Bugs and broken machines throw; everything a person can cause
 * comes back as a `Result`, so that the edge must say something about it.
 */
export type Result<T, E extends string = string> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <E extends string>(error: E): { ok: false; error: E } => ({ ok: false, error });
