// The inputs that others chose: the SDK's own tests, and this project's vectors.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The clock of inputs that bring none of their own. */
export const usual_now_ms = 1750000000000;

/** All files below a folder, sorted. */
function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** `expect(...)` of the SDK's tests: any word of it may be called and leads on; nothing is compared. */
const anything = new Proxy(() => {}, { get: () => anything, apply: () => anything });

/**
 * What the SDK's own tests call it with, in its package's folder `test`: they are run with a test framework that does
 * nothing and an SDK that takes notes. Tests of the network are left out.
 */
export function fromSdkTests(sdk) {
  const payloads = new Set();
  const drafts = [];
  const take = (kind, required, optional) => drafts.push({ draft: { kind, required, optional }, now_ms: usual_now_ms });
  class Individual extends sdk.IndividualInfo {
    constructor(bakongAccountID, merchantName, merchantCity, optional = {}) {
      take("individual", { bakongAccountID, merchantName, merchantCity }, optional);
      super(bakongAccountID, merchantName, merchantCity, optional);
    }
  }
  class Merchant extends sdk.MerchantInfo {
    constructor(bakongAccountID, merchantName, merchantCity, merchantID, acquiringBank, optional = {}) {
      take("merchant", { bakongAccountID, merchantName, merchantCity, merchantID, acquiringBank }, optional);
      super(bakongAccountID, merchantName, merchantCity, merchantID, acquiringBank, optional);
    }
  }
  class Noting extends sdk.BakongKHQR {}
  for (const word of ["verify", "decode", "decodeNonKhqr"]) {
    Noting[word] = (text) => {
      payloads.add(text);
      return sdk.BakongKHQR[word](text);
    };
  }
  const index = sdk.require.resolve(join(sdk.folder, "src/index.js"));
  const original = sdk.require.cache[index].exports;
  sdk.require.cache[index].exports = {
    ...original,
    BakongKHQR: Noting,
    IndividualInfo: Individual,
    MerchantInfo: Merchant,
  };
  const run = (_name, body) => {
    try {
      body();
    } catch {
      // what a test thinks of the answer is not asked
    }
  };
  Object.assign(globalThis, { test: run, it: run, describe: run, expect: anything });
  sdk.setClock(usual_now_ms);
  for (const file of filesBelow(join(sdk.folder, "test"))) {
    if (file.endsWith(".test.js") && !/(deepLink|bakongAccountExist)/.test(file)) sdk.require(file);
  }
  sdk.require.cache[index].exports = original;
  const texts = [...payloads].filter((text) => typeof text === "string");
  // The tests have codes that expired in 2024 and were good before.
  const times = [usual_now_ms, 1727249400000];
  return { payloads: texts.flatMap((text) => times.map((now_ms) => ({ text, now_ms }))), drafts };
}

const rowsOf = (file) => JSON.parse(readFileSync(file, "utf8")).vectors;

/** The bytes of a vector as a JavaScript text; undefined where they are not UTF-8, which no text can hold. */
function textOf({ payload, payload_hex: hex }) {
  if (hex === undefined) return payload;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(hex, "hex"));
  } catch {
    return undefined;
  }
}

const required_names = ["bakongAccountID", "merchantName", "merchantCity", "merchantID"];

/** A vector's generator input as a draft. */
function draftOf({ fn, input, now_ms }) {
  const kind = fn === "generateMerchant" ? "merchant" : "individual";
  const optional = { ...input };
  const required = {};
  for (const name of kind === "merchant" ? [...required_names, "acquiringBank"] : required_names.slice(0, 3)) {
    required[name] = optional[name];
    delete optional[name];
  }
  return { draft: { kind, required, optional }, now_ms };
}

/** This project's vectors with payloads to read, and what the SDK's own payloads among them were made from. */
export function fromVectors(folder) {
  const khqr = rowsOf(join(folder, "khqr_vectors.json"));
  const others = filesBelow(join(folder, "vectors"))
    .filter((file) => file.endsWith(".json"))
    .flatMap(rowsOf)
    .filter(({ op }) => op === "decode");
  const payloads = khqr.map(({ payload, at_ms }) => ({ text: payload, now_ms: at_ms }));
  for (const row of others) payloads.push({ text: textOf(row), now_ms: row.now_ms ?? usual_now_ms });
  return {
    payloads: payloads.filter(({ text }) => text !== undefined),
    not_utf8: payloads.filter(({ text }) => text === undefined).length,
    drafts: khqr.filter((row) => row.generator_input).map((row) => draftOf(row.generator_input)),
    good: khqr.filter((row) => row.valid).map(({ payload, at_ms }) => ({ text: payload, now_ms: at_ms })),
  };
}
