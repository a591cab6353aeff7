/**
 * Where a browser cannot seal, its page would wait for ever: this leads to the page that seals on the server and says
 * so, at once and before anything is typed. Whoever has begun typing keeps their words, and the way in the notice.
 */
import { marks } from './marks';

const canSeal =
  'noModule' in HTMLScriptElement.prototype && typeof BigInt === 'function' && typeof TransformStream === 'function';

const hasTyped = (): boolean =>
  Array.prototype.some.call(
    document.querySelectorAll('textarea, input[type="text"], input[type="checkbox"]'),
    (field: HTMLInputElement) => (field.type === 'checkbox' ? field.checked : field.value !== ''),
  );

const way = document.querySelector<HTMLAnchorElement>(`#${marks.waiting} a`);
if (way && !canSeal && !hasTyped()) location.replace(way.href);
