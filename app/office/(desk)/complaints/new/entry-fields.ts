/** Names of the fields of the entry form; a field's id is its name, so that what is wrong can lead to it. */
export const entryFields = {
  channel: 'channel',
  receivedOn: 'receivedOn',
  isDanger: 'isDanger',
  consent: 'consent',
  codeWay: 'codeWay',
  slipCode: 'slipCode',
  aware: 'aware',
} as const;

/** How the reporter will follow the matter. */
export const codeWays = ['fresh', 'slip', 'none'] as const;
export type CodeWay = (typeof codeWays)[number];
