/**
 * Decodes one photograph of a kind (HEIC) that most browsers cannot. Half a megabyte that only those load who need it;
 * plain script, so that the page's policy allows nothing more for its sake. Like the Worker that seals, it reaches no
 * address.
 */

export type DecodedPicture = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> };

/** The package has no types of its own. */
const decode = require('heic-decode') as (input: { buffer: Uint8Array }) => Promise<DecodedPicture>;

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void data
    .arrayBuffer()
    .then((buffer) => decode({ buffer: new Uint8Array(buffer) }))
    .catch(() => null)
    .then((picture) => self.postMessage(picture));
});
