// The official SDK for JavaScript, asked through its own functions. It judges by the input's clock, tells why it
// refuses, and where it would never return it says so.
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** What the SDK gets instead of the time of day. */
let clock = 0;
Date.now = () => clock;

/** Thrown where the SDK is known not to end. */
class Endless extends Error {}

// All loops of the SDK over a payload are of one form: cut one object off the front of a text, go on with the rest.
// The rest is always an end of the text, so it is shorter or the same; and where it is the same and not empty, it will
// be for ever. The loop over the root stops when an object has the tag of the one before and so cuts the same text
// twice at most; a loop over a template may begin with that text once more. Cutting one text four times in a row proves
// that a call does not end, without a look at the clock.
const repeats_of_no_end = 4;
const progress = { text: undefined, repeats: 0, endless: false };

function watched(cutString) {
  return (text) => {
    progress.repeats = text === progress.text ? progress.repeats + 1 : 1;
    progress.text = text;
    if (progress.repeats >= repeats_of_no_end) {
      progress.endless = true;
      throw new Endless();
    }
    return cutString(text);
  };
}

/** Puts `wrap(module)` in the place of one of the SDK's modules; before any other asks for it. */
function replace(require, file, wrap) {
  const original = require(file);
  require.cache[require.resolve(file)].exports = wrap(original);
}

const nameOf = (thrown) => (thrown instanceof Error ? thrown.constructor.name : typeof thrown);

export class Sdk {
  /** Sets the time of day for code that is not run through the functions below. */
  setClock(now_ms) {
    clock = now_ms;
  }

  constructor(packages) {
    this.require = createRequire(resolve(packages, "package.json"));
    this.folder = dirname(this.require.resolve("bakong-khqr/package.json"));
    this.version = this.require("bakong-khqr/package.json").version;
    replace(this.require, join(this.folder, "src/helper/cutString.js"), watched);
    // `verify` keeps to itself what its judge throws; it passes here.
    replace(this.require, join(this.folder, "src/controller/decodeValidation.js"), (judge) => (text) => {
      try {
        return judge(text);
      } catch (thrown) {
        this.reason = thrown;
        throw thrown;
      }
    });
    Object.assign(this, this.require("bakong-khqr"));
  }

  /** Runs `call` at a time; {endless}, {thrown} or what it returns. */
  #at(now_ms, call) {
    clock = now_ms;
    Object.assign(progress, { text: undefined, repeats: 0, endless: false });
    try {
      const result = call();
      return progress.endless ? { endless: true } : result;
    } catch (thrown) {
      return thrown instanceof Endless ? { endless: true } : { thrown: nameOf(thrown) };
    }
  }

  /** {valid}, {number} of the error, {thrown} or {endless}. A text that never reaches the judge has the number 8. */
  verify(text, now_ms) {
    return this.#at(now_ms, () => {
      this.reason = undefined;
      if (this.BakongKHQR.verify(text).isValid) return { valid: true };
      if (this.reason === undefined) return { number: 8 };
      const number = this.reason?.status?.errorCode;
      return number === undefined ? { thrown: nameOf(this.reason) } : { number };
    });
  }

  /** {fields}, {thrown} or {endless}. */
  decode(text, now_ms) {
    return this.#at(now_ms, () => ({ fields: this.BakongKHQR.decode(text).data }));
  }

  /** {payload, md5}, {number}, {thrown}, or {instead} where it reports success with something that is no text. */
  generate({ kind, required: r, optional }, now_ms) {
    return this.#at(now_ms, () => {
      const maker = new this.BakongKHQR();
      const answer =
        kind === "merchant"
          ? maker.generateMerchant(
              new this.MerchantInfo(
                r.bakongAccountID,
                r.merchantName,
                r.merchantCity,
                r.merchantID,
                r.acquiringBank,
                optional,
              ),
            )
          : maker.generateIndividual(
              new this.IndividualInfo(r.bakongAccountID, r.merchantName, r.merchantCity, optional),
            );
      if (answer.status.code !== 0) return { number: answer.status.errorCode };
      if (typeof answer.data.qr !== "string") return { instead: nameOf(answer.data.qr) };
      return { payload: answer.data.qr, md5: answer.data.md5 };
    });
  }
}
