/**
 * T-20. Somebody lures a reader to a page that looks like the office's and passes on, at the same instant, whatever the
 * reader's passkey says there. The browser refuses where the host is another; where it is the same machine under
 * another port, the office sees where the proof was given. A proof that was good once is good no more.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, signInAs, test } from '../helpers/office-test';
import { addPasskey, main, plugInDevice, unlockByPassphrase } from '../helpers/virtual-passkey';

test.describe.configure({ timeout: 120_000 });

let office: OfficeServer;
let copy: Server;

test.beforeAll(async () => {
  office = await startOffice({}, 'localhost');
  copy = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>สำเนา</title>'));
  await new Promise<void>((resolve) => copy.listen(0, '127.0.0.1', resolve));
});

test.afterAll(async () => {
  copy.close();
  await office.close();
});

type Asked = { challenge: string; rpId: string; allowCredentials: { id: string }[] };

/** As whoever holds the reader's session would ask and answer: a program, not bound by what browsers send. */
const post = async (page: Page, action: string, data: object) => {
  const answered = await page.request.post(`${office.origin}/api/office/${action}`, {
    data,
    headers: { origin: office.origin },
  });
  return (await answered.json()) as { ok: boolean; error?: string; value?: unknown };
};

/** Has the reader's device prove, on whatever page is open, what the office has just asked for. */
const proveHere = (page: Page, { challenge, rpId, allowCredentials }: Asked) =>
  page.evaluate(
    async ({ challenge, rpId, ids }) => {
      const decode = (text: string) =>
        Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
      const encode = (bytes: ArrayBuffer) =>
        btoa(String.fromCharCode(...new Uint8Array(bytes)))
          .replace(/\+/g, '-')
          .replace(/\//g, '_')
          .replace(/=/g, '');
      try {
        const given = (await navigator.credentials.get({
          publicKey: {
            ...{ challenge: decode(challenge), rpId, userVerification: 'required' },
            allowCredentials: ids.map((id) => ({ type: 'public-key', id: decode(id) })),
          },
        })) as PublicKeyCredential;
        const response = given.response as AuthenticatorAssertionResponse;
        return {
          ...{ id: given.id, rawId: given.id, type: 'public-key', clientExtensionResults: {} },
          response: {
            clientDataJSON: encode(response.clientDataJSON),
            authenticatorData: encode(response.authenticatorData),
            signature: encode(response.signature),
          },
        };
      } catch (error) {
        return { refusedBy: (error as Error).name };
      }
    },
    { challenge, rpId, ids: allowCredentials.map(({ id }) => id) },
  );

const askChallenge = async (page: Page): Promise<Asked> =>
  (await post(page, 'reader-passkey-challenge', {})).value as Asked;

test('a passkey proves nothing from any page but the office’s own, and each proof once', async ({ page }) => {
  await plugInDevice(page);
  const { passphrase } = await signInAs(page, office, 'legal-officer');
  await page.goto(`${office.origin}/office/keys`);
  await unlockByPassphrase(page, passphrase);
  await addPasskey(page, passphrase);
  await expect(main(page).getByText('เพิ่มพาสคีย์แล้ว')).toBeVisible({ timeout: 30_000 });
  const { port } = copy.address() as AddressInfo;

  // Another host: the browser does not even ask the device.
  await page.goto(`http://127.0.0.1:${port}/`);
  expect(await proveHere(page, await askChallenge(page))).toEqual({ refusedBy: 'SecurityError' });

  // The same host, another origin: the device proves, and the office sees where.
  await page.goto(`http://localhost:${port}/`);
  const lured = await proveHere(page, await askChallenge(page));
  expect(lured).toHaveProperty('response');
  expect(await post(page, 'reader-passkey-unlock', { credential: lured })).toEqual({
    ok: false,
    error: 'passkey-refused',
  });

  // The office's own page: the very same steps are good, so the refusals above were for the origin alone.
  await page.goto(`${office.origin}/office/keys`);
  const own = await proveHere(page, await askChallenge(page));
  expect((await post(page, 'reader-passkey-unlock', { credential: own })).ok).toBe(true);
  // Again, and in answer to a new question.
  for (const isAskedAnew of [false, true]) {
    if (isAskedAnew) await askChallenge(page);
    expect(await post(page, 'reader-passkey-unlock', { credential: own })).toEqual({
      ok: false,
      error: 'passkey-refused',
    });
  }
  // A page that would pass on the secret output is refused before anything is looked at.
  const proof = await proveHere(page, await askChallenge(page));
  const told = { ...proof, clientExtensionResults: { prf: { results: { first: 'AAAA' } } } };
  expect(await post(page, 'reader-passkey-unlock', { credential: told })).toEqual({ ok: false, error: 'invalid' });
});
