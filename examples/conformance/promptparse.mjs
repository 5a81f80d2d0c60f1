// promptparse as a target: `parse` with its strict flag, which compares the CRC, reads; `encode` and `withCrcTag`
// write. It judges no rule of the content, and it does not tell why it refuses.
import { encode, parse, tag, withCrcTag } from "promptparse";

import { payloadOf, serve, versionOf } from "./protocol.mjs";

function addFields(fields, prefix, tags) {
  // The package takes any value apart that looks like objects, so each one is told as a whole too.
  for (const { id, value, subTags } of tags) {
    fields[prefix + id] = value;
    if (subTags?.length) addFields(fields, `${prefix}${id}.`, subTags);
  }
}

function decode(request) {
  if (request.mode !== "strict") return { verdict: "unsupported" };
  const payload = payloadOf(request);
  if (payload === undefined) return { verdict: "unsupported" };
  const read = parse(payload, true, true);
  if (read === null) return { verdict: "refused" };
  const fields = {};
  addFields(fields, "", read.getTags());
  return { verdict: "valid", fields };
}

/** The objects as a tree: members of one template stand together, where its first one is given. */
function treeOf(objects) {
  const root = { inside: [] };
  for (const [path, value] of objects) {
    const ids = path.split(".");
    let level = root;
    for (const id of ids.slice(0, -1)) {
      let next = level.inside.find((each) => each.id === id && each.inside !== undefined);
      if (next === undefined) level.inside.push((next = { id, inside: [] }));
      level = next;
    }
    level.inside.push({ id: ids.at(-1), value });
  }
  return root.inside;
}

const tagsOf = (level) =>
  level.map(({ id, value, inside }) => tag(id, inside === undefined ? value : encode(tagsOf(inside))));

function make(request) {
  const tree = treeOf(request.objects);
  if (!tree.some(({ id }) => id === "00")) tree.unshift({ id: "00", value: "01" });
  return { verdict: "made", payload: withCrcTag(encode(tagsOf(tree)), "63") };
}

serve(
  {
    name: "promptparse",
    version: versionOf("promptparse"),
    ops: ["decode", "make"],
    modes: ["strict"],
    answers: ["fields"],
  },
  { decode, make },
);
