/**
 * The few sizes in which everything about complaints travels, both ways, so that who watches the line cannot tell from
 * a length what is told, asked or answered.
 */
const kB = 1024;
const MB = kB * kB;
/** The middle one has room for the form in Thai, and for a complaint with the keys of several readers. */
const steps = [16 * kB, 80 * kB, 256 * kB];

/** The size that so many bytes are brought to: 16, 80 or 256 kB, beyond that whole megabytes. */
export const chooseWireBytes = (bytes: number): number =>
  steps.find((step) => bytes <= step) ?? Math.ceil(bytes / MB) * MB;
