/** scrypt on the server: Node's own, in its thread pool. Never imported by a script for the browser. */
import { scrypt } from 'node:crypto';
import type { Scrypt } from './scrypt';

/** Memory: 128 · N · r bytes, 32 MiB for a tracking code, 128 MiB for a passphrase. */
export const scryptInNode: Scrypt = ({ password, salt, costLog2 }) =>
  new Promise((resolve, reject) => {
    const N = 2 ** costLog2;
    // Node refuses beyond 32 MiB unless told; twice the table leaves room for its own blocks.
    scrypt(password, salt, 32, { N, r: 8, p: 1, maxmem: 2 * 128 * N * 8 }, (error, key) =>
      error === null ? resolve(new Uint8Array(key)) : reject(error),
    );
  });
