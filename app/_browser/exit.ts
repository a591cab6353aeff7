/**
 * Leaving at once: the page is emptied before anything else happens, then its place in the history is given to a dull
 * page of the same site. Three presses of Shift do the same. A page with something private is also emptied when it is
 * left in any other way, and never filled again when the Back button brings it up. Works while the larger scripts are
 * still loading; without script the button is a plain form.
 */
import { exitPath, privateMark } from './marks';

const isExit = (form: HTMLFormElement): boolean => /\/voice\/exit$/.test(form.action);
const dullAddress = (): string => (document.documentElement.lang === 'en' ? `/en${exitPath}` : exitPath);

const empty = (): void => {
  document.body.textContent = '';
};

const leave = (): void => {
  empty();
  const address = document.documentElement.lang === 'en' ? '/en/voice/exit' : '/voice/exit';
  // Asks the browser to drop what it kept of this site; leaving does not wait for it.
  const dropping = { method: 'POST', body: new URLSearchParams(), keepalive: true, redirect: 'manual' } as const;
  fetch(address, dropping).catch(() => undefined);
  location.replace(dullAddress());
};

addEventListener('submit', (event) => {
  if (!isExit(event.target as HTMLFormElement)) return;
  event.preventDefault();
  leave();
});

const shiftsWithinMs = 3_000;
let shifts: number[] = [];
addEventListener('keydown', (event) => {
  if (event.key !== 'Shift') {
    shifts = [];
    return;
  }
  if (event.repeat) return;
  shifts = [...shifts.filter((at) => event.timeStamp - at < shiftsWithinMs), event.timeStamp];
  if (shifts.length >= 3) leave();
});

// All complaint pages take one place in the history, so that Back leads out of them.
addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.target || !/^(\/en)?\/voice(\/|$)/.test(link.pathname)) return;
  // Inside LINE such a link opens another browser, and only when it is left to itself.
  if (/[?&]openExternalBrowser=/.test(link.search)) return;
  if (link.origin !== location.origin || (link.hash && link.pathname === location.pathname)) return;
  event.preventDefault();
  location.replace(link.href);
});

const isPrivate = (): boolean => document.querySelector(`[${privateMark}]`) !== null;
let wasPrivate = false;
addEventListener('pagehide', () => {
  wasPrivate = isPrivate();
  if (wasPrivate) empty();
});
addEventListener('pageshow', (event) => {
  if (event.persisted && wasPrivate) location.replace(dullAddress());
});
