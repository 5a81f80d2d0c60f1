// promptpay-qr: one function, an identifier of which it guesses the kind by the count of digits.
import { goodId, idClass, oddId } from "./thai.mjs";
import { amountClass, amountText, goodAmount, held, hostile_texts, odd_amounts, spoilt } from "./values.mjs";

const kinds = ["mobile", "mobile", "national_id", "e_wallet"];

function randomDraft(random) {
  const kind = random.pick(kinds);
  const draft = { kind, id: goodId(random, kind), amount: random.chance(75) ? goodAmount(random) : undefined };
  return spoilt(random, draft, {
    id: (d) => (d.id = oddId(random, kind)),
    amount: (d) => (d.amount = random.pick(odd_amounts)),
    hostile: (d) => (d.id = random.pick(hostile_texts)),
  });
}

export default {
  name: "promptpay-qr",
  random: randomDraft,
  open(require) {
    const generatePayload = require("promptpay-qr");
    return { make: ({ id, amount }) => ({ payload: generatePayload(id, { amount }) }) };
  },
  request: ({ kind, id, amount }) => ({
    scheme: "promptpay.transfer",
    draft: held({ kind, id, amount: amountText(amount) }),
  }),
  odd: ({ amount }) => `amount: ${amountClass(amount)}`,
  /** What the draft has for an object, in a word or two. */
  describe({ kind, id, amount }, path) {
    if (path.startsWith("29")) return idClass(kind, id);
    return path === "54" || path === "01" ? `amount: ${amountClass(amount)}` : "any";
  },
};
