/**
 * Runs in the office's browser before the framework does: the one gate to everything that would make script out of
 * text (Trusted Types). The framework may fetch its own parts, the desk may start the key Worker, and nothing else
 * becomes script or markup from a string, whoever asks. Browsers without Trusted Types go on without the gate.
 */
import { config } from 'zod';

// Forms are checked by zod, which would otherwise try whether it may make functions out of text.
config({ jitless: true });

type Gate = {
  createHTML(text: string): string | null;
  createScript(text: string): string | null;
  createScriptURL(address: string): string | null;
};
type TrustedTypes = { createPolicy(name: string, gate: Gate): unknown };

const ownScripts = /^\/(?:_next\/static\/[\w./~%()[\]-]+\.js|assets\/key-worker\.js)(?:\?[\w=.-]*)?$/;

const gate: Gate = {
  // How the renderer makes an empty script element; it fills in its own address afterwards, through the gate below.
  createHTML: (text) => (/^<script><\/script>$/.test(text) ? text : null),
  createScript: () => null,
  createScriptURL: (address) => {
    const { origin, pathname, search } = new URL(address, location.href);
    return origin === location.origin && ownScripts.test(pathname + search) ? address : null;
  },
};

(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', gate);
