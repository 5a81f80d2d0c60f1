// The package.json of the npm package, with the version that the header has.
// usage: node make_package.mjs PACKAGE.json VERSION.hpp >package.json
import { readFileSync } from 'node:fs';

const [template, header] = process.argv.slice(2).map((name) => readFileSync(name, 'utf8'));
const version = header.match(/EMVQR_VERSION_STRING "([0-9.]+)"/)[1];
const { name, ...rest } = JSON.parse(template);
console.log(JSON.stringify({ name, version, ...rest }, null, 2));
