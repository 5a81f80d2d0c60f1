// vietnam-qr-pay: VietQR transfers, amounts as texts, and a reader.
import {
  amountClass, amountText, held, hostile_texts, isNone, number, spoilt, textClass, upper, upper_and_digits, weighted,
} from "./values.mjs";

const services = { account: "QRIBFTTA", card: "QRIBFTTC" };
// Seven of the package's own list of banks, MoMo's among them. The whole list is given to the generator by `open`.
let bins = ["970403", "970405", "970416", "970425", "970436", "970454", "971025"];

const account = (random) =>
  weighted(random, [
    [number(random, 6 + random.below(14)), 70],
    [random.text(3, upper) + number(random, 4 + random.below(12)), 20],
    [random.text(1 + random.below(19), upper_and_digits), 10],
  ]);
const odd_accounts = (random) => [
  number(random, 20 + random.below(6)), "0011-0012-3456", "ab12cd", " 123456", "123 456", ...hostile_texts,
];
const odd_banks = ["97040", "9704155", "ABCDEF", "97 041", "", "00970415", "VCBVVNVX", "９７０４１５"];
const purposes = [
  "thanh toan don hang", "Chuyen tien", "INV-2024/001", "ung ho", "A", "HOC PHI T9", "x".repeat(25),
];
const odd_purposes = ["Thanh toán đơn hàng", "x".repeat(26), "CK: 50%, #12", ...hostile_texts];

const odd_amounts = [
  "0", "10000.00", "99.5", "0.5", "-5000", "abc", "1e6", " 5000", "5000 ", "1,000", "1.000", "007", "10000.", ".5",
  "9999999999999", "10000000000000", "123456789012345678", "", 10000, 25000.5, NaN,
];

function randomDraft(random) {
  const draft = {
    bank: random.chance(85) ? random.pick(bins) : `970${number(random, 3)}`,
    account: account(random),
    to: random.chance(80) ? "account" : "card",
    amount: random.chance(75) ? String(1000 * (1 + random.below(99999))) : undefined,
    purpose: random.chance(60) ? random.pick(purposes) : undefined,
  };
  if (draft.to === "card") draft.account = `9704${number(random, random.pick([12, 15]))}`;
  return spoilt(random, draft, {
    bank: (d) => (d.bank = random.pick(odd_banks)),
    account: (d) => (d.account = random.pick(odd_accounts(random))),
    amount: (d) => (d.amount = random.pick(odd_amounts)),
    purpose: (d) => (d.purpose = random.pick(odd_purposes)),
  });
}

export default {
  name: "vietnam-qr-pay",
  random: randomDraft,
  /** Takes the package's own list of banks for the generator. */
  prepare(require) {
    bins = [...new Set(require("vietnam-qr-pay").Banks.map(({ bin }) => bin))].sort();
  },
  open(require) {
    const { QRPay } = require("vietnam-qr-pay");
    return {
      make: (draft) => ({
        payload: QRPay.initVietQR({
          bankBin: draft.bank, bankNumber: draft.account, amount: draft.amount, purpose: draft.purpose,
          service: services[draft.to],
        }).build(),
      }),
      read(payload) {
        const { isValid, consumer, provider, amount, additionalData } = new QRPay(payload);
        return {
          isValid, bank: consumer.bankBin, account: consumer.bankNumber, service: provider.service,
          amount: amount === undefined ? undefined : Number(amount), purpose: additionalData.purpose,
        };
      },
    };
  },
  request: ({ amount, ...texts }) => ({
    scheme: "vietqr.transfer",
    draft: held({ ...texts, amount: amountText(amount) }),
  }),
  expected: ({ bank, account, to, amount, purpose }) => ({
    isValid: true, bank, account, service: services[to], amount: Number(amountText(amount) ?? 0) || undefined,
    purpose: isNone(purpose) ? undefined : purpose,
  }),
  odd: ({ amount }) => `amount: ${amountClass(amount)}`,
  places: { isValid: "63", bank: "38.01.00", account: "38.01.01", service: "38.02", amount: "54", purpose: "62.08" },
  describe(draft, path) {
    if (path === "38.01.00" && draft.bank === "") return "empty";
    if (path === "38.01.00") return /^\d+$/.test(draft.bank) ? `${draft.bank.length} digits` : "not all digits";
    if (path.startsWith("38.01")) return textClass(draft.account, 19);
    if (path.startsWith("62")) return textClass(draft.purpose, 25);
    return path === "54" || path === "01" ? `amount: ${amountClass(draft.amount)}` : "any";
  },
};
