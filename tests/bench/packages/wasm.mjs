// This library's own npm package, asked as the others are (adapters.mjs). EMVQR_NPM names its folder.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { refuse, shopOf } from "./adapters.mjs";

const opened = async (file) => (await import(pathToFileURL(resolve(process.env.EMVQR_NPM, file)))).load();
const [full, rules] = await Promise.all(["index.mjs", "rules.mjs"].map(opened));

const named = (fields) => fields.find(({ path }) => path === "59").value;
const judged = (read) => (read.valid ? read : refuse());

/** A KHQR's draft in the package's words, without what is not there. */
function draftOf(shop) {
  const draft = {
    type: shop.is_merchant ? "merchant" : "individual",
    account: shop.account,
    name: shop.name,
    city: shop.city,
    currency: shop.currency === "840" ? "USD" : "KHR",
    amount: shop.amount?.toString(),
    expires: shop.expires_ms,
    created: shop.made_ms || undefined,
    merchantId: shop.is_merchant ? shop.merchant_id : undefined,
    bank: shop.bank,
    merchantCategoryCode: shop.category,
    ...shop.additional,
    language: shop.language.languagePreference,
    nameAlternate: shop.language.merchantNameAlternateLanguage,
    cityAlternate: shop.language.merchantCityAlternateLanguage,
  };
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}
const pairsOf = (objects, above = "") =>
  objects.flatMap(({ id, value, objects: inner }) =>
    inner ? pairsOf(inner, `${above}${id}.`) : [[`${above}${id}`, value]],
  );

/** From the values to the text; what is no KHQR is made of its objects. */
function maker(objects) {
  const shop = shopOf(objects);
  if (shop === undefined) return () => full.make(pairsOf(objects)).payload;
  const draft = draftOf(shop);
  return () => full.makeKhqr(draft, { now: Date.now() }).payload;
}

const decoding = (emvqr) => ({
  judges: "rules",
  open: () => ({
    read: (text) => judged(emvqr.decode(text, { now: Date.now() })),
    name: (read) => named(read.fields),
    maker,
  }),
});
const checking = (emvqr) => ({
  judges: "rules",
  open: () => ({
    read: (text) => judged(emvqr.check(text, { now: Date.now() })) && text,
    name: (text) => named(emvqr.decode(text).fields),
  }),
});

export const packages = {
  "`check`": checking(full),
  "`decode` of `emvqr-wasm/rules`": decoding(rules),
  "`decode`, each object named and each meaning told": decoding(full),
};
