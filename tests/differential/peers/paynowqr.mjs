// paynowqr: PayNow to a UEN.
import {
  amountClass, amountText, goodAmount, held, hostile_texts, number, odd_amounts, spoilt, textClass, upper,
  upper_and_digits,
} from "./values.mjs";

/** The package looks at the clock where there is no expiry. */
const now_ms = Date.UTC(2025, 10, 22);

const uens = (random) => [
  `${number(random, 8)}${random.pick(upper)}`,
  `20${number(random, 7)}${random.pick(upper)}`,
  `T${number(random, 2)}${random.pick(["LL", "SS", "GB"])}${number(random, 4)}${random.pick(upper)}`,
  `20${number(random, 7)}${random.pick(upper)}${random.text(3, upper)}`,
];
const odd_uens = (random) => [
  number(random, 9), `${number(random, 8)}${random.pick(upper)}`.toLowerCase(), "1", "201403121-W", " 201403121W ",
  `20${number(random, 7)}${random.pick(upper)}${random.text(10, upper_and_digits)}`, ...hostile_texts,
];
const mobile = (random) => `+65${random.pick(["8", "9"])}${number(random, 7)}`;
const odd_mobiles = (random) => [
  mobile(random).slice(1), `+65 ${mobile(random).slice(3)}`,
  `${random.pick(["8", "9"])}${number(random, 7)}`, `+65${number(random, 7)}`, `+66${number(random, 8)}`,
];
const expiry = (random) => `20${26 + random.below(9)}${random.pick(["0131", "0228", "0630", "1231"])}`;
const odd_expiries = [
  "20201231", "20261301", "20260230", "2026123", "2026-12-31", "202612312359", "00000000", "never", "",
];
const odd_references = (random) => [
  random.text(26 + random.below(5), upper_and_digits), "inv 12", "INV-1/2", " R1 ", "Ré1", ...hostile_texts,
];
const names = ["ACME PTE. LTD.", "HAWKER STALL 12", "A", "Thunder Kopi", "X".repeat(25), "NA"];
const odd_names = ["X".repeat(26), "Café Ltd", " Shop ", "咖啡店", ...hostile_texts];

function randomDraft(random) {
  const draft = {
    kind: random.chance(92) ? "uen" : "mobile",
    editable: random.chance(30),
    amount: random.chance(88) ? goodAmount(random) : undefined,
    expires: random.chance(80) ? expiry(random) + (random.chance(20) ? "235959" : "") : undefined,
    reference: random.chance(70) ? random.text(random.below(26), upper_and_digits) : undefined,
    name: random.chance(85) ? random.pick(names) : undefined,
  };
  draft.id = draft.kind === "uen" ? random.pick(uens(random)) : mobile(random);
  return spoilt(random, draft, {
    id: (d) => (d.id = random.pick(d.kind === "uen" ? odd_uens(random) : odd_mobiles(random))),
    amount: (d) => (d.amount = random.pick(odd_amounts)),
    expires: (d) => (d.expires = random.pick(odd_expiries)),
    reference: (d) => (d.reference = random.pick(odd_references(random))),
    name: (d) => (d.name = random.pick(odd_names)),
  });
}

/** The time of day for everything in this thread. */
function stopTheClock() {
  const Real = globalThis.Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [now_ms] : given));
    }
  };
}

const expiryClass = (text) => {
  if (text === undefined || text === "") return "none";
  if (!/^(\d{8}|\d{14})$/.test(text)) return "neither 8 nor 14 digits";
  const time = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(text.slice(6, 8))) return "no day of the calendar";
  return `${text.length} digits`;
};

function uenClass(kind, id) {
  if (kind === "mobile") return /^\+65\d{8}$/.test(id) ? "mobile: +65 and 8 digits" : "mobile: another spelling";
  if (/^(\d{8,9}|T\d\d[A-Z]{2}\d{4})[A-Z]$/.test(id)) return "UEN";
  if (/^\d{9}[A-Z][A-Z]{3}$/.test(id)) return "UEN with a suffix of three";
  return `UEN: ${textClass(id, 13)}`;
}

export default {
  name: "paynowqr",
  random: randomDraft,
  open(require) {
    stopTheClock();
    const PaynowQR = require("paynowqr");
    return {
      make: ({ id, editable, amount, expires, reference, name }) => ({
        payload: new PaynowQR({
          uen: id, editable, amount, expiry: expires, refNumber: reference, company: name,
        }).output(),
      }),
    };
  },
  request: ({ amount, editable, ...texts }) => ({
    scheme: "paynow.transfer",
    draft: held({ ...texts, editable, amount: amountText(amount) }),
  }),
  odd: ({ amount }) => `amount: ${amountClass(amount)}`,
  describe(draft, path) {
    if (path === "26.01" || path === "26.02") return uenClass(draft.kind, draft.id);
    if (path === "26.03") return `editable ${draft.editable}, amount: ${amountClass(draft.amount)}`;
    if (path === "26.04") return expiryClass(draft.expires);
    if (path.startsWith("62")) return textClass(draft.reference, 25);
    if (path === "59") return textClass(draft.name, 25);
    return path === "54" || path === "01" ? `amount: ${amountClass(draft.amount)}` : "any";
  },
};
