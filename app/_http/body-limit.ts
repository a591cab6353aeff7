/** How large a request's body may be, by address; nothing of it is read before this check. */
const formBytesMax = 128 * 1024;
/** Sealed files travel as base64url inside JSON: one envelope of 64 kB and a key for each reader. */
const sealedBytesMax = 1024 * 1024;

/**
 * The complaint form without script: Thai text grows ninefold on the way, and a text that is too long must come back
 * to its writer with a word about it, not be cut off unread.
 */
const complaintBytesMax = 1024 * 1024;

/**
 * A file of a reporter without script. More than a file may have: one that is too large must come to its end, unread, for
 * its sender to be told so; browsers show no answer that arrives before they have sent everything.
 */
const uploadBytesMax = 256 * 1024 * 1024;

export const bodyBytesMaxOf = (url: string): number => {
  if (/^\/api\/(?:voice|office)\//.test(url)) return sealedBytesMax;
  if (/^\/(?:(?:th|en)\/)?voice\/track\/(?:plain\/)?file(?:$|\?)/.test(url)) return uploadBytesMax;
  return /^\/(?:(?:th|en)\/)?voice\//.test(url) ? complaintBytesMax : formBytesMax;
};
