// One package, one deed, one payload, in a process of its own; peers.mjs starts it with what to do on stdin and reads a
// line of JSON: {rate, checks_crc?} in calls a second of CPU time, or why there is no rate: {none}, {refuses}, {wrong}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

import { seal, split } from "../differential/codec.mjs";

/** The objects of a payload but its CRC. */
const objectsOf = (payload) => split(payload)?.filter(({ id }) => id !== "63");

/** The objects in the order of their IDs, as text. */
const inOrder = (objects) =>
  JSON.stringify(objects, (_, value) =>
    Array.isArray(value) ? [...value].sort((a, b) => a.id - b.id) : value,
  );

/** True if a payload says what is wanted, in whatever order, and has its CRC. */
function saysTheSame(made, wanted) {
  if (typeof made !== "string" || seal(made.slice(0, -8)) !== made) return false;
  const templates = (objects) =>
    objects?.map(({ id, value, objects: inner }) => (inner ? { id, inner } : { id, value }));
  const objects = templates(objectsOf(made));
  return objects !== undefined && inOrder(objects) === inOrder(templates(objectsOf(wanted)));
}

/** What `call` returns, or `other` where it throws. */
function caught(call, other) {
  try {
    return call();
  } catch {
    return other;
  }
}

let last; // what is called has to be called

/** Calls a second of CPU time, which is that of all threads of this process. */
function once(call, calls_at_once, seconds) {
  const before = process.cpuUsage();
  let calls = 0;
  let used = 0;
  while (used < seconds * 1e6) {
    for (let i = 0; i < calls_at_once; ++i) last = call();
    calls += calls_at_once;
    const { user, system } = process.cpuUsage(before);
    used = user + system;
  }
  return (calls * 1e6) / used;
}

/** The best of ten times that take `seconds` together, after twice as long for the compiler to get warm. */
function rateOf(call, seconds) {
  // So many calls that looking at the clock is nothing beside them.
  const calls_at_once = Math.max(1, Math.round(once(call, 1, seconds) / 400));
  once(call, calls_at_once, seconds);
  return Math.max(...Array.from({ length: 10 }, () => once(call, calls_at_once, seconds / 10)));
}

function reading({ read, name }, payload, seconds) {
  const wanted = objectsOf(payload).find(({ id }) => id === "59").value;
  const found = caught(() => ({ read: read(payload) }), undefined);
  if (found === undefined) return { refuses: true };
  if (caught(() => name(found.read)) !== wanted) return { wrong: true };
  const tampered = payload.slice(0, -1) + (payload.endsWith("0") ? "1" : "0");
  const checks_crc = caught(() => void read(tampered) ?? false, true);
  return { rate: rateOf(() => read(payload), seconds), checks_crc };
}

function making({ maker }, payload, seconds) {
  const make = maker?.(objectsOf(payload));
  if (make === undefined) return { none: true };
  const made = caught(make, undefined);
  if (made === undefined) return { refuses: true };
  if (!saysTheSame(made, payload)) return { wrong: true };
  return { rate: rateOf(make, seconds) };
}

const { adapters, folder, name, deed, payload, now_ms, seconds } = JSON.parse(readFileSync(0, "utf8"));
const print = console.log;
// What a package prints is no answer.
for (const word of ["log", "info", "debug", "dir", "table"]) console[word] = () => {};
// Expiry is judged by the clock.
Date.now = () => now_ms;
const { packages } = await import(adapters);
const opened = packages[name].open(folder && createRequire(resolve(folder, "package.json"))(name));
print(JSON.stringify((deed === "read" ? reading : making)(opened, payload, seconds)));
