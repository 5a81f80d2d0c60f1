// A module from wherever it is.

async function bytesOf(url) {
  if (url.protocol !== 'file:') return fetch(url);
  // Of Node alone: no bundler need look for it.
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises');
  return readFile(url);
}

async function compiled(source) {
  const wasm = await source;
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof Response === 'undefined' || !(wasm instanceof Response)) return WebAssembly.compile(wasm);
  if (!wasm.ok) throw new Error(`the module cannot be fetched: ${wasm.status}`);
  // By its bytes, since not every server says that it is WebAssembly.
  return WebAssembly.compile(await wasm.arrayBuffer());
}

/** What an instance of a module exports, `wasm` or what `url` names. It imports nothing. */
export async function exportsOf(wasm, url) {
  const { exports } = await WebAssembly.instantiate(await compiled(wasm ?? bytesOf(url)), {});
  exports._initialize();
  return exports;
}
