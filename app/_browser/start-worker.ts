/** Starts a Worker from an address that the page itself gave, also where browsers insist on checked addresses. */

type AddressPolicy = { createScriptURL(address: string): string };
type Policies = { createPolicy(name: string, rules: AddressPolicy): AddressPolicy };

let policy: AddressPolicy | undefined;

const ownAddress = (address: string): string => {
  if (!/^\/assets\/[a-z-]+\.js\?v=[\w-]+$/.test(address)) throw new Error('not an address of ours');
  return address;
};

export const startWorker = (address: string): Worker => {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('prongsai-worker', { createScriptURL: ownAddress });
  return new Worker(policy ? policy.createScriptURL(address) : ownAddress(address));
};
