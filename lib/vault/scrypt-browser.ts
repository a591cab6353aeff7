/**
 * scrypt in the browser, giving way to the page between slices. Runs anywhere, the server included, only slower
 * there.
 */
import { scryptAsync } from '@noble/hashes/scrypt.js';
import type { Scrypt } from './scrypt';

export const scryptInBrowser: Scrypt = ({ password, salt, costLog2 }) =>
  scryptAsync(password, salt, { N: 2 ** costLog2, r: 8, p: 1, dkLen: 32 });
