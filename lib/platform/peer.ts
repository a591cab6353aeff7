/**
 * Fairness without addresses. The outermost layer turns a client's network address into a bucket name
 * under a secret that lives only in memory and changes every day; nothing behind that layer, and no
 * log, ever sees the address. Two visitors of one network share a bucket, on purpose.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** The request header that carries the bucket name inside the process; a client's own is discarded. */
export const peerHeader = 'x-prongsai-peer';

/** The part of an address that names a network: /24 of IPv4, /56 of IPv6. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:/, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.padStart(4, '0'));
  return groups.join(':').slice(0, 17);
};

/** Makes the naming function; `today` gives the day whose change renews the secret. */
export const createPeerNaming = (today: () => string) => {
  let day = '';
  let secret = randomBytes(32);
  return (address: string): string => {
    if (today() !== day) {
      day = today();
      secret = randomBytes(32);
    }
    return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 22);
  };
};
