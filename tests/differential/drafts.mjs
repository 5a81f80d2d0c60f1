// Drafts: what a shop's program would hand to the SDK, good and odd, as JavaScript values.
import { usual_now_ms } from "./inputs.mjs";
import { digits, khmer, letters } from "./random.mjs";

const names = ["John Smith", "Sok Dara", "កាហ្វេ", "Café", "Cafe 😀", "A", "x".repeat(25)];
const cities = ["Phnom Penh", "Siem Reap", "ភ្នំពញ", undefined, null, "", "x".repeat(15)];
const accounts = ["john_smith@devb", "shop@devb", "khqr@aclb", "000123456@ABA", `${"x".repeat(27)}@devb`];
const amounts = {
  116: [undefined, undefined, null, 0, 1, 100, 50000, "100", "100.00", 9999999999999, "50000.0", 0.0, "0", "00", ""],
  840: [
    undefined, undefined, null, 0, 1, 1.5, 0.01, 10.25, "1.5", "1.50", "100.00", "100", "5.0", 9999999999.99, "0.00",
    "",
  ],
};
const odd_amounts = [
  -1, "-5", -0, 0.001, 1.005, "1.555", "1.", ".5", ".", "abc", "1e3", "1,000", "1 000", " 5", "5 ", "+5", "+5.5",
  "0x10", "０", NaN, Infinity, true, false, [5], 1e21, 1e-7, 99999999999.99, 99999999999999, 10000000000000, "0.000",
  " ", "12.3.4", "007", "1_000", {},
];
const odd_texts = [
  "", " ", undefined, null, 0, 12345, 1.5, true, false, "x".repeat(25), "x".repeat(26), "x".repeat(32),
  "x".repeat(33), "ខ".repeat(25), "ខ".repeat(26), "😀".repeat(12), "😀".repeat(13), "a\nb", "x\u0000y", "\ud83d",
  "\u202eabc", "e\u0301", {}, [], 12345678901234567890123456789,
];
const odd_accounts = [
  "", undefined, null, "nobody", "@", "@b", "a@", "a@b@c", " @ ", "a @b", `${"x".repeat(28)}@devb`, 12345, true,
  {}, "Ω@devb", "😀@devb",
];
const odd_categories = [
  "0000", "0001", 5812, 0, "", undefined, "5", "59999", "1A2B", "-100", " 999", "５９９９", 99, 7.5, "58 1", true,
];
const odd_currencies = [
  "116", "840", 999, 36, 0, "", undefined, null, 116.7, "KHR", "116.0", "1160", 1160, "0840", true, "usd",
];
const odd_times = (now) => [
  undefined, null, 0, "", now, now - 1, now + 1, String(now + 60_000), new Date(now + 60_000), `${now + 60_000} `,
  Math.floor(now / 1000) + 600, String(Math.floor(now / 1000) + 600), "abc", NaN, Infinity, now + 0.5, -now, 1e15,
  99999999999999, true, "0x1FFFFFFFFFF", "2e12", "2030-01-01", {}, 9999999999999, 253402300800000,
  8640000000000001,
];

const optional_texts = {
  billNumber: ["INV-1", "#0001"],
  mobileNumber: ["85512345678", "+855 12"],
  storeLabel: ["BKK-1", "ហាង"],
  terminalLabel: ["T-01"],
  purposeOfTransaction: ["Coffee", "កាហ្វេ"],
  accountInformation: ["85512345678", "000123456"],
};

/** A good draft. */
function usual(random) {
  const kind = random.pick(["individual", "merchant"]);
  const required = {
    bakongAccountID: random.pick(accounts),
    merchantName: random.pick(names),
    merchantCity: random.pick(cities),
  };
  if (kind === "merchant") {
    required.merchantID = random.text(1 + random.below(20), digits);
    required.acquiringBank = random.pick(["Dev Bank", "ABA Bank", "ធនាគារ"]);
  }
  const optional = { currency: random.pick([116, 840]) };
  optional.amount = random.pick(amounts[optional.currency]);
  if (optional.amount) optional.expirationTimestamp = usual_now_ms + 1 + random.below(600_000);
  for (const [name, texts] of Object.entries(optional_texts))
    if (random.chance(25)) optional[name] = random.pick(texts);
  if (random.chance(20)) {
    optional.languagePreference = random.pick(["km", "en", "zh"]);
    optional.merchantNameAlternateLanguage = random.text(1 + random.below(25), khmer);
    if (random.chance(50)) optional.merchantCityAlternateLanguage = random.text(1 + random.below(15), khmer);
  }
  if (random.chance(10)) optional.merchantCategoryCode = random.pick(["0000", "5812", 5812]);
  if (random.chance(8)) optional.upiMerchantAccount = random.text(31, digits);
  if (kind === "individual" && random.chance(20)) optional.acquiringBank = random.pick(["Dev Bank", "ABA Bank"]);
  return { kind, required, optional };
}

const odd = {
  account: (random, { required }) => (required.bakongAccountID = random.pick(odd_accounts)),
  name: (random, { required }) => (required.merchantName = random.pick(odd_texts)),
  city: (random, { required }) => (required.merchantCity = random.pick(odd_texts)),
  merchant(random, { kind, required, optional }) {
    if (kind === "merchant") required[random.pick(["merchantID", "acquiringBank"])] = random.pick(odd_texts);
    else optional.acquiringBank = random.pick(odd_texts);
  },
  amount(random, { optional }) {
    optional.amount = random.pick(odd_amounts);
    optional.expirationTimestamp ??= usual_now_ms + 60_000;
  },
  otherCurrency: (random, { optional }) => (optional.currency = optional.currency === 116 ? 840 : 116),
  currency: (random, { optional }) => (optional.currency = random.pick(odd_currencies)),
  category: (random, { optional }) => (optional.merchantCategoryCode = random.pick(odd_categories)),
  expiry(random, { optional }) {
    optional.amount ||= 100;
    optional.expirationTimestamp = random.pick(odd_times(usual_now_ms));
  },
  optionalText: (random, { optional }) => (optional[random.pick(Object.keys(optional_texts))] = random.pick(odd_texts)),
  longTemplate(random, { optional }) {
    for (const name of ["billNumber", "mobileNumber", "storeLabel", "terminalLabel"])
      optional[name] = random.text(20 + random.below(6), letters);
  },
  language(random, { optional }) {
    const name = random.pick(["languagePreference", "merchantNameAlternateLanguage", "merchantCityAlternateLanguage"]);
    optional[name] = random.chance(40) ? undefined : random.pick([...odd_texts, "km", "kmr", "k", "KM", "xx"]);
  },
  unionPay: (random, { optional }) =>
    (optional.upiMerchantAccount = random.pick([
      "1".repeat(31), "1".repeat(30), "A".repeat(99), "A".repeat(100), ...odd_texts,
    ])),
};

/** A draft with nothing, one thing or two things odd about it. */
export function randomDraft(random) {
  const draft = usual(random);
  for (let left = random.pick([0, 1, 1, 1, 1, 2]); left > 0; --left) random.pick(Object.values(odd))(random, draft);
  return { draft, now_ms: usual_now_ms };
}
