// emvqr from Node without a native module: a child process that speaks the C interface (emvqr_lines.c) in lines.
//
//   const emvqr = new Emvqr('path/to/emvqr_lines');
//   const code = await emvqr.check(scanned, Date.now());      // string or bytes; EmvqrError where it is no payload
//   const text = await emvqr.khqr({ account_id: 'cafe@abaa', amount: '50000', ... }, Date.now());
//   const order = await emvqr.order(scanned, Date.now());
//   emvqr.close();
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Members of a KHQR that are digits; the others are texts. */
const numbers = new Set(['amount', 'currency', 'created_ms', 'expires_ms']);
const hex = (text) => Buffer.from(text).toString('hex');

/** Why there is no answer: `code`, `path` and `offset` tell it to programs. */
export class EmvqrError extends Error {
  constructor({ code, path, offset, message }) {
    super(message);
    Object.assign(this, { name: 'EmvqrError', code, path, offset });
  }
}

export class Emvqr {
  #child;
  #waiting = [];

  constructor(program) {
    this.#child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const { resolve, reject } = this.#waiting.shift();
      const answer = JSON.parse(line);
      if (answer.failure) reject(new EmvqrError(answer.failure));
      else resolve(answer);
    });
    const end = (why) => this.#waiting.splice(0).forEach(({ reject }) => reject(why));
    this.#child.on('error', end).on('exit', (status) => end(new Error(`${program} ended with ${status}`)));
    this.#child.stdin.on('error', end);
  }

  #ask(...words) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${words.join(' ')}\n`);
    });
  }

  /** Reads a text and checks it: `valid`, `fields` by path, `findings`. `nowMs` 0: rules about time are not judged. */
  check(text, nowMs = 0) {
    return this.#ask('check', nowMs, hex(text));
  }
  /** The order of Alipay+ that a scanned code becomes: `payable`, `members` by path. */
  order(text, nowMs = 0) {
    return this.#ask('order', nowMs, hex(text));
  }
  /** The KHQR of a merchant. The amount is a string of digits: money is never floating point. */
  async khqr(members, nowMs) {
    const words = Object.entries(members).map(([name, value]) => {
      if (name === 'amount' && typeof value !== 'string') throw new TypeError('the amount is a string of digits');
      const word = numbers.has(name) ? String(value) : hex(value);
      if (numbers.has(name) && !/^[0-9.]+$/.test(word)) throw new TypeError(`${name} is not a number`);
      return `${name}=${word}`;
    });
    return (await this.#ask('khqr', nowMs, ...words)).payload;
  }
  close() {
    this.#child.stdin.end();
  }
}
