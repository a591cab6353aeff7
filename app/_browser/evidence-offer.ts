/**
 * The button that opens the evidence part, on pages whose code is known. The script behind it is fetched only then: it
 * is the template's own tag that is put in, with its hash, so no address is made here.
 */
import type { TrackingCode } from '@/lib/vault/tracking-code';
import { marks, templates } from './marks';
import { copyTemplate, fill, find } from './stage';

/** What the evidence script is told once it is there. */
export type EvidenceCall = CustomEvent<{ code: TrackingCode; place: HTMLElement }>;
export const evidenceCall = 'prongsai:evidence';

export const offerEvidence = (code: TrackingCode): void => {
  const place = find(marks.evidence);
  const open = (): void => {
    fill(place, copyTemplate(templates.evidenceOpening));
    const script = copyTemplate(templates.evidenceScript).querySelector('script');
    script?.addEventListener('load', () =>
      document.dispatchEvent(new CustomEvent(evidenceCall, { detail: { code, place } })),
    );
    script?.addEventListener('error', () => {
      fill(place, copyTemplate(templates.evidenceUnreachable));
      listen();
    });
    if (script) document.body.append(script);
  };
  const listen = (): void => find(marks.evidenceOpen).addEventListener('click', open, { once: true });
  listen();
};
