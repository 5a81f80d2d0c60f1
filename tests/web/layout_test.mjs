// The structs of the npm package against the C headers: a compiler for wasm32 judges.
// usage: node layout_test.mjs PACKAGE INCLUDE
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const [folder, include] = process.argv.slice(2);
const structs = await import(pathToFileURL(resolve(folder, 'lib/structs.mjs')));

/** A program of C that compiles where every struct is as large, and has its members there, as the package believes. */
const program = (layouts) =>
  ['#include <emvqr/emvqr_alipayplus.h>', '#include <stddef.h>']
    .concat(
      Object.entries(layouts).flatMap(([name, { size, at }]) => [
        `_Static_assert(sizeof(emvqr_${name}) == ${size}, "size of ${name}");`,
        ...Object.entries(at).map(
          ([member, offset]) => `_Static_assert(offsetof(emvqr_${name}, ${member}) == ${offset}, "${name}.${member}");`,
        ),
      ]),
    )
    .join('\n');

const compile = (source) =>
  spawnSync('clang', ['--target=wasm32-wasi', '-std=c11', `-I${include}`, '-fsyntax-only', '-x', 'c', '-'], { input: source });

test('every struct stands as the compiler has it', () => {
  assert.ok(Object.keys(structs).length > 15);
  const { status, stderr } = compile(program(structs));
  assert.equal(status, 0, String(stderr));
});

test('a member in another place is told', () => {
  const moved = { ...structs.field, at: { ...structs.field.at, value: structs.field.at.value + 4 } };
  const { status, stderr } = compile(program({ field: moved }));
  assert.notEqual(status, 0);
  assert.match(String(stderr), /field\.value/);
});

test('no member is left out', () => {
  // One more u32 behind the last member that is known is past the end.
  for (const [name, layout] of Object.entries(structs)) {
    const last = layout.members.at(-1);
    assert.ok(layout.at[last[0]] < layout.size, name);
  }
});
