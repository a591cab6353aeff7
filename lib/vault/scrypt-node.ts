/** scrypt on the server: Node's own, in its thread pool. Never imported by a script for the browser. */
import { scrypt } from 'node:crypto';
import type { Scrypt } from './scrypt';

/** Memory: 128 · r · N bytes, 32 MiB for a tracking code, 128 MiB for a passphrase. */
export const scryptInNode: Scrypt = ({ password, salt, costLog2 }) =>
  new Promise((resolve, reject) => {
    const N = 2 ** costLog2;
    // Node refuses more than 32 MiB unless told; a further MiB leaves room for its own blocks.
    scrypt(password, salt, 32, { N, r: 8, p: 1, maxmem: 128 * 8 * N + 2 ** 20 }, (error, key) =>
      error === null ? resolve(new Uint8Array(key)) : reject(error),
    );
  });
