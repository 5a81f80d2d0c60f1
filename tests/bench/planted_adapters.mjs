// Packages that answer rightly, wrongly or not at all, for selftest.mjs.
import { join, seal } from "../differential/codec.mjs";

const nameIn = (text) => /59\d\d(Cafe|ហាង)/.exec(text)?.[1];
const right = {
  read: (text) => (seal(text.slice(0, -8)) === text ? text : planted()),
  name: nameIn,
  maker: (objects) => () => seal(join(objects)),
};
function planted() {
  throw new Error("planted");
}
function for_ever() {
  for (;;);
}
function eats_memory() {
  for (const eaten = []; ;) eaten.push(new Array(1e6).fill(eaten.length));
}
const one = (judges, but) => ({ judges, open: () => ({ ...right, ...but }) });

export const packages = {
  right: one("rules", {}),
  "with expiry": one("rules", { read: (text) => (Date.now() === 1234 ? right.read(text) : planted()) }),
  "in another order": one("rules", { maker: (objects) => () => seal(join([...objects].reverse())) }),
  "without the CRC": one("CRC", { read: (text) => text }),
  "another name": one("CRC", { name: () => "Bar" }),
  "no name": one("CRC", { name: planted }),
  refusing: one("CRC", { read: planted, maker: () => planted }),
  endless: one("CRC", { read: for_ever, maker: () => for_ever }),
  "eating memory": one("CRC", { read: eats_memory, maker: () => eats_memory }),
  "another value": one("CRC", { maker: (objects) => () => seal(join(objects).replace("5802KH", "5802TH")) }),
  "an object lost": one("CRC", { maker: (objects) => () => seal(join(objects.slice(1))) }),
  "an inner object lost": one("CRC", {
    maker: (objects) => () =>
      seal(join(objects.map((each) => (each.objects ? { ...each, objects: each.objects.slice(1) } : each)))),
  }),
  "a wrong CRC": one("CRC", { maker: (objects) => () => `${join(objects)}63040000` }),
  "no text": one("CRC", { maker: () => () => undefined }),
  "no words": one("CRC", { maker: () => undefined }),
  "only reading": one("CRC", { maker: undefined }),
  "a chatterbox": one("CRC", { read: (text) => (console.log(text), right.read(text)) }),
};
