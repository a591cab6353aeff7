/** What passes between the evidence page and the Worker that seals. No key goes out, no clear byte comes back. */
import type { EvidenceDescription } from '@/lib/vault/evidence-seal';

export type SealingAsk =
  | {
      kind: 'begin';
      file: Blob;
      description: EvidenceDescription;
      /** See `lib/vault/evidence-chance`. */
      secret: Uint8Array;
      complaint: string;
      recipient: string;
    }
  | { kind: 'next' };

export type SealingAnswer =
  | { kind: 'begun'; id: string; sealedBytes: number }
  | { kind: 'chunk'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'end'; sha256: string }
  /** The file cannot be read, or this program is at fault. */
  | { kind: 'failed' };
