// The sources of the page: none of them makes HTML of a text, runs one, or names another site.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../examples/web/', import.meta.url));
const files = readdirSync(root, { recursive: true }).filter((name) => !name.startsWith('npm') && /\.(m?js|html|css|svg)$/.test(name));

const script = {
  'makes HTML of a text': /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|srcdoc\s*=/,
  'runs a text': /\beval\s*\(|new Function\b|\bFunction\s*\(|set(Timeout|Interval)\s*\(\s*['"`]|javascript:/,
  'sets a style or a handler as an attribute': /setAttribute\(\s*['"`](on|style)|\.cssText\b/,
  'asks somebody': /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport/,
};
const markup = {
  'has a script or a style in it': /<script(?![^>]*\ssrc=)[^>]*>|<style\b|\sstyle\s*=/i,
  'has a handler in it': /<[^>]*\son[a-z]+\s*=/i,
  'has an address that runs': /javascript:\S|data:text/i,
};
const everywhere = { 'names another site': /\b(https?|wss?|ftp):\/\/[^\s'"`)]*|['"(=]\/\/[\w-]+\.\w/i };
const styles = { 'loads something': /@import|url\(/i };

/** Names of XML's languages, the server's own addresses, and one made-up code of a sample: none is ever asked for. */
const named = ['http://www.w3.org/2000/svg', 'http://here', 'http://localhost:', 'https://example.com/pay?to=dara'];

const kinds = { mjs: { ...script, ...everywhere }, js: { ...script, ...everywhere }, html: { ...script, ...markup, ...everywhere } };
kinds.css = { ...styles, ...everywhere };
kinds.svg = { ...markup, ...everywhere };

/** What is wrong in a source. */
function faults(name, source) {
  const text = named.reduce((rest, address) => rest.replaceAll(address, ''), source);
  const rules = Object.entries(kinds[name.split('.').at(-1)]);
  return rules.flatMap(([fault, pattern]) => (pattern.test(text) ? [`${name} ${fault}: ${text.match(pattern)[0]}`] : []));
}

test('nothing of it is in the sources of the page', () => {
  assert.ok(files.length > 25 && files.includes('index.html') && files.includes('sw.js') && files.some((each) => each.startsWith('i18n')));
  assert.deepEqual(files.flatMap((name) => faults(name, readFileSync(join(root, name), 'utf8'))), []);
});

test('what is planted is found', () => {
  const planted = {
    mjs: [
      'box.innerHTML = name', 'box.outerHTML += 1', 'box.insertAdjacentHTML("x", y)', 'document.write(name)', 'new DOMParser()',
      'range.createContextualFragment(x)', 'eval(x)', 'new Function(x)', 'Function("x")', 'setTimeout("x", 1)', 'a.href = "javascript:x"',
      'box.setAttribute("onclick", x)', 'box.setAttribute(`style`, x)', 'box.style.cssText = x', 'fetch("https://elsewhere.invalid/")',
      "import 'http://elsewhere.invalid/x.mjs'", "import '//elsewhere.invalid/x.mjs'", 'new WebSocket(x)', 'navigator.sendBeacon(x)',
    ],
    js: ["importScripts('https://elsewhere.invalid/x.js')"],
    html: [
      '<script>x()</script>', '<script type="module">x()</script>', '<style>a{}</style>', '<p style="color:red">', '<p id="x" onclick="y()">',
      '<a href="javascript:x">', '<img src="https://elsewhere.invalid/x.png">', '<link href="//elsewhere.invalid/x.css">',
    ],
    css: ['@import "x.css";', 'a { background: url(x.png) }'],
    svg: ['<svg onload="x()">', '<script>x</script>', '<image href="https://elsewhere.invalid/x.png"/>'],
  };
  for (const [ending, texts] of Object.entries(planted))
    for (const text of texts) assert.notDeepEqual(faults(`x.${ending}`, text), [], text);
});
