// pix-utils: static codes with a key, dynamic ones with a location, and a reader.
import { digits, letters } from "../random.mjs";
import { goodKey, keyClass, oddKey } from "./brazil.mjs";
import {
  amountClass, amountText, goodAmount, held, hostile_texts, number, odd_amounts, spoilt, textClass,
} from "./values.mjs";

const alphanumeric = [...letters, ...digits];
const names = ["LOJA CENTRAL", "FULANO DE TAL", "PADARIA 24H", "A", "X".repeat(25)];
const odd_names = ["Fulano de Tal", "Padaria São João", "x".repeat(26), "CAFÉ", "😀".repeat(13), ...hostile_texts];
const cities = ["BRASILIA", "SAO PAULO", "RIO DE JANEIRO", "X".repeat(15)];
const odd_cities = ["São Paulo", "Brasilia", "X".repeat(16), ...hostile_texts];
const infos = ["PEDIDO 42", "Gerado por teste", "X".repeat(20)];
const odd_infos = ["PAGO 😀", "OBRIGADO 😀", "x".repeat(40), "x".repeat(72), "x".repeat(73), "ação", ...hostile_texts];
const odd_txids = ["PEDIDO-42", "pedido 42", "***", "x".repeat(26), "a_b", "ação", ...hostile_texts];

const location = (random) => `pix.example.com/qr/v2/${random.text(32, [..."0123456789abcdef"])}`;
const odd_locations = (random) => [
  `https://${location(random)}`, `http://${location(random)}`, `pix.example.com/${"x".repeat(61)}`,
  `pix.example.com/${"x".repeat(62)}`, `pix.example.com/qr/v2/cobv/${random.text(40, digits)}`, "localhost",
  "pix.example.com", "pix.example.com/a b", ...hostile_texts,
];

function randomDraft(random) {
  const draft = { form: random.chance(75) ? "static" : "dynamic", name: random.pick(names), city: random.pick(cities) };
  const odd = {
    name: (d) => (d.name = random.pick(odd_names)),
    city: (d) => (d.city = random.pick(odd_cities)),
  };
  if (draft.form === "dynamic") {
    draft.location = location(random);
    draft.once = random.chance(40);
    draft.recurrence = random.chance(20) ? location(random).replace("v2", "v2/rec") : undefined;
    odd.location = (d) => (d.location = random.pick(odd_locations(random)));
    return spoilt(random, draft, odd);
  }
  draft.key = goodKey(random);
  draft.agent = random.chance(8) ? number(random, 8) : undefined;
  draft.info = random.chance(30) ? random.pick(infos) : undefined;
  draft.txid = random.chance(60) ? random.text(1 + random.below(25), alphanumeric) : undefined;
  draft.amount = random.chance(75) ? goodAmount(random) : undefined;
  odd.key = (d) => (d.key = random.chance(70) ? oddKey(random) : random.pick(hostile_texts));
  odd.info = (d) => (d.info = random.pick(odd_infos));
  odd.txid = (d) => (d.txid = random.pick(odd_txids));
  odd.amount = (d) => (d.amount = random.pick(odd_amounts));
  return spoilt(random, draft, odd);
}

/** {payload}, or {refused} with what the package says; it hands errors back rather than throwing them. */
const answer = (pix) => (pix.error ? { refused: pix.message } : { payload: pix.toBRCode() });

export default {
  name: "pix-utils",
  random: randomDraft,
  open(require) {
    const { createDynamicPix, createStaticPix, parsePix } = require("pix-utils");
    return {
      make({ form, key, info, agent, location, recurrence, once, txid, name, city, amount }) {
        const shop = { merchantName: name, merchantCity: city };
        if (form === "dynamic")
          return answer(createDynamicPix({ ...shop, url: location, urlRec: recurrence, oneTime: once }));
        // A txid that is there and undefined would take the place of the package's default.
        const named = txid === undefined ? {} : { txid };
        const given = { pixKey: key, infoAdicional: info, fss: agent, transactionAmount: amount };
        return answer(createStaticPix({ ...shop, ...given, ...named }));
      },
      read(payload) {
        const pix = parsePix(payload);
        if (pix.error) return { refused: pix.message };
        return {
          type: pix.type.toLowerCase(), key: pix.pixKey, info: pix.infoAdicional, agent: pix.fss, location: pix.url,
          recurrence: pix.urlRec, txid: pix.txid, name: pix.merchantName, city: pix.merchantCity,
          amount: pix.transactionAmount,
        };
      },
    };
  },
  request: ({ form: _, amount, ...texts }) => ({
    scheme: "pix.charge",
    draft: held({ ...texts, amount: amountText(amount) }),
  }),
  /** Of a dynamic code the package reads neither amount nor txid. */
  expected({ form, key, info, agent, location, recurrence, txid, name, city, amount }) {
    const shop = { type: form, name, city };
    if (form === "dynamic") return { ...shop, location, recurrence };
    const price = Number(amountText(amount) ?? 0);
    return { ...shop, key, agent, info: info || undefined, txid: txid || "***", amount: price };
  },
  odd: ({ amount }) => `amount: ${amountClass(amount)}`,
  places: {
    type: "01", key: "26.01", info: "26.02", agent: "26.03", location: "26.25", recurrence: "80.25", txid: "62.05",
    name: "59", city: "60", amount: "54",
  },
  describe(draft, path) {
    if (path === "26.01") return /[^\x20-\x7e]/.test(draft.key) ? textClass(draft.key, 77) : keyClass(draft.key);
    if (path === "26.02") return textClass(draft.info, 72);
    if (path === "26.25")
      return /^https?:/.test(draft.location) ? "with https://" : textClass(draft.location, 77);
    if (path.startsWith("62")) return textClass(draft.txid, 25);
    if (path === "59") return textClass(draft.name, 25);
    if (path === "60") return textClass(draft.city, 15);
    if (path === "01") return draft.form;
    return path === "54" ? `amount: ${amountClass(draft.amount)}` : "any";
  },
};
