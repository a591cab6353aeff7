/** How large a request's body may be, by address: forms are small; nothing here is read before this check. */
const formBytesMax = 128 * 1024;

export const bodyBytesMaxOf = (_url: string): number => formBytesMax;
