// The published engine expects a browser; what it touches of one comes from jsdom.
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

// its bundled XPath parser asks for these names of CommonJS
globalThis.require = createRequire(import.meta.url);
globalThis.__dirname = import.meta.dirname ?? process.cwd();
globalThis.__filename = `${globalThis.__dirname}/dom.mjs`;

const { window } = new JSDOM('<html/>');
const names = [
  'Attr', 'CDATASection', 'Comment', 'Document', 'DOMParser', 'Element', 'Node', 'NodeFilter', 'Text', 'XMLDocument',
  'XMLSerializer', 'XPathResult',
];
for (const name of names) globalThis[name] ??= window[name];
globalThis.window ??= window;
globalThis.document ??= window.document;

freezeChance();
export const engine = await import('@getodk/xforms-engine');

// PEER_NOW (an ISO instant) stops the clock and the dice, so that two engines can be compared to the last digit.
function freezeChance() {
  if (!process.env.PEER_NOW) return;
  const now = Date.parse(process.env.PEER_NOW), RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) { super(...(given.length ? given : [now])); }
    static now() { return now; }
  };
  Math.random = () => 0.5;
}
