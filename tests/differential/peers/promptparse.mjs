// promptparse: transfers and bills, and a reader for both.
import { goodId, idClass, local, nationalId, oddId } from "./thai.mjs";
import {
  amountClass, amountText, goodAmount, held, hostile_texts, isNone, number, odd_amounts, spoilt, textClass,
  upper_and_digits,
} from "./values.mjs";

const types = { mobile: "MSISDN", national_id: "NATID", e_wallet: "EWALLETID", bank_account: "BANKACC" };
const references = ["reference_1", "reference_2", "reference_3"];

const reference = (random) => random.text(1 + random.below(20), upper_and_digits);
const odd_references = (random) => [
  random.text(21 + random.below(10), upper_and_digits), "INV-0001", "inv 12", "CUST/1.2",
  ...hostile_texts,
];

const price = (random) => (random.chance(70) ? goodAmount(random) : undefined);

function randomTransfer(random) {
  const kind = random.pick(Object.keys(types));
  const draft = { form: "transfer", kind, id: goodId(random, kind), amount: price(random) };
  return spoilt(random, draft, {
    id: (d) => (d.id = oddId(random, kind)),
    amount: (d) => (d.amount = random.pick(odd_amounts)),
    hostile: (d) => (d.id = random.pick(hostile_texts)),
  });
}

function randomBill(random) {
  const draft = {
    form: "bill",
    biller_id: nationalId(random) + random.pick(["", "00", "01", "99"]),
    reference_1: reference(random),
    reference_2: random.chance(60) ? reference(random) : undefined,
    reference_3: random.chance(40) ? reference(random) : undefined,
    amount: price(random),
  };
  const billers = [number(random, 12), number(random, 14), number(random, 16), "", "A"];
  return spoilt(random, draft, {
    biller: (d) => (d.biller_id = random.pick(billers)),
    reference: (d) => (d[random.pick(references)] = random.pick(odd_references(random))),
    amount: (d) => (d.amount = random.pick(odd_amounts)),
  });
}

const randomDraft = (random) => (random.chance(50) ? randomTransfer(random) : randomBill(random));

/** One source gives the references 30 characters. */
const referenceClass = (text) =>
  text.length > 20 && text.length <= 30 ? "21 to 30 characters" : textClass(text, 30);

export default {
  name: "promptparse",
  random: randomDraft,
  open(require) {
    const { anyId, billPayment } = require("promptparse/generate");
    const validate = require("promptparse/validate");
    return {
      make: ({ form, kind, id, amount, biller_id, ...refs }) => ({
        payload:
          form === "transfer"
            ? anyId({ type: types[kind], target: id, amount })
            : billPayment({
                billerId: biller_id, amount, ref1: refs.reference_1, ref2: refs.reference_2, ref3: refs.reference_3,
              }),
      }),
      read: (payload, { form }) => (form === "transfer" ? validate.anyId : validate.billPayment)(payload) ?? {},
    };
  },
  request({ form, amount, ...texts }) {
    return { scheme: `promptpay.${form}`, draft: held({ ...texts, amount: amountText(amount) }) };
  },
  /** What the reader has to find in our payload. */
  expected({ form, kind, id, amount, biller_id, reference_1, reference_2, reference_3 }) {
    const price = Number(amountText(amount) ?? 0) || undefined;
    if (form === "transfer")
      return { type: types[kind], target: kind === "mobile" ? (local(id) ?? id) : id, amount: price };
    const or = (text) => (isNone(text) ? undefined : text);
    return { billerId: biller_id, ref1: reference_1, ref2: or(reference_2), ref3: or(reference_3), amount: price };
  },
  odd: ({ amount }) => `amount: ${amountClass(amount)}`,
  /** The object that each field of the reader comes from. */
  places: { type: "29", target: "29", billerId: "30.01", ref1: "30.02", ref2: "30.03", ref3: "62.07", amount: "54" },
  describe(draft, path) {
    if (path.startsWith("29")) return idClass(draft.kind, draft.id);
    if (path === "30.01") return /^\d*$/.test(draft.biller_id) ? `${draft.biller_id.length} digits` : "no digits";
    if (path === "30.02") return referenceClass(draft.reference_1);
    if (path === "30.03") return referenceClass(draft.reference_2);
    if (path.startsWith("62")) return textClass(draft.reference_3, 25);
    return path === "54" || path === "01" ? `amount: ${amountClass(draft.amount)}` : "any";
  },
};
