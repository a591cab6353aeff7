/** A device with passkeys inside the browser, which confirms by itself as a reader's finger would, and the page it is used on. */
import type { Page } from '@playwright/test';
import { expect as expectSoon } from './office-test';

/** Keys are stretched and sealed in the browser, which takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });

export type VirtualDevice = {
  /** From now on its owner confirms, or not. Once refused it stays locked, as devices do after failed fingers. */
  setConfirming(isConfirming: boolean): Promise<void>;
  remove(): Promise<void>;
};

/** Plugs a device into the page's browser. `makesKeys`: whether it can turn an input into secret bytes (PRF). */
export const plugInDevice = async (
  page: Page,
  { makesKeys = true, confirms = true }: { makesKeys?: boolean; confirms?: boolean } = {},
): Promise<VirtualDevice> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: makesKeys,
      isUserVerified: confirms,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setConfirming: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
};

export const words = {
  unlocked: 'กุญแจของท่านเปิดอยู่',
  add: 'เพิ่มพาสคีย์ในเครื่องนี้',
  unlock: 'ปลดล็อกด้วยพาสคีย์',
} as const;

export const main = (page: Page) => page.locator('main');
export const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });

export const unlockByPassphrase = async (page: Page, passphrase: string): Promise<void> => {
  await page.locator('#unlock-passphrase').fill(passphrase);
  await button(page, 'ปลดล็อก').click();
  await expect(main(page).getByText(words.unlocked)).toBeVisible();
};

/** Asks for a new passkey; the caller looks for what comes of it. */
export const addPasskey = async (page: Page, passphrase: string): Promise<void> => {
  await page.locator('#passkey-passphrase').fill(passphrase);
  await button(page, words.add).click();
};
