// emvqr from Node without a native module: a child process that speaks the C interface (emvqr_lines.c) in lines.
//
//   const emvqr = new Emvqr('path/to/emvqr_lines');
//   const code = await emvqr.check(scanned, Date.now());      // string or bytes; EmvqrError where it is no payload
//   const text = await emvqr.khqr({ account_id: 'cafe@abaa', amount: '50000', ... }, Date.now());
//   const order = await emvqr.order(scanned, Date.now());
//   emvqr.close();
import { spawn } from 'node:child_process';

/** Members of a KHQR. What is asked for goes over in words, so nothing else may get into one. */
const numbers = new Set(['currency', 'created_ms', 'expires_ms']);
const texts = new Set([
  ...['account_id', 'merchant_id', 'acquiring_bank', 'name', 'city', 'merchant_category_code'],
  ...['bill_number', 'mobile_number', 'store_label', 'terminal_label', 'purpose_of_transaction'],
  ...['language', 'name_alternate', 'city_alternate', 'union_pay'],
]);

function hex(text) {
  if (typeof text !== 'string' && !(text instanceof Uint8Array)) throw new TypeError('a text is a string or bytes');
  return Buffer.from(text).toString('hex');
}
function whole(number) {
  if (!Number.isSafeInteger(number) || number < 0) throw new TypeError(`${String(number)} is no whole number`);
  return number;
}
/** `name=value` of a member. */
function assignment([name, value]) {
  if (name === 'amount') {
    if (typeof value !== 'string' || !/^[0-9.]+$/.test(value)) throw new TypeError('the amount is a string of digits');
    return `amount=${value}`;
  }
  if (numbers.has(name)) return `${name}=${whole(value)}`;
  if (texts.has(name)) return `${name}=${hex(value)}`;
  throw new TypeError(`a KHQR has no ${name}`);
}

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
  #begun = '';
  #ended = null;

  constructor(program) {
    this.#child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text) => this.#take(text));
    this.#child.on('error', (why) => this.#end(why));
    this.#child.on('close', (status) => this.#end(new Error(`${program} ended with ${status}`)));
    this.#child.stdin.on('error', (why) => this.#end(why));
  }

  /** Lines end with \n and nothing else. */
  #take(text) {
    const lines = text.split('\n');
    lines[0] = this.#begun + lines[0];
    this.#begun = lines.pop();
    lines.forEach((line) => this.#answer(line));
  }
  #answer(line) {
    const asked = this.#waiting.shift();
    if (!asked) return; // said without being asked
    try {
      const answer = JSON.parse(line);
      if (answer.failure) asked.reject(new EmvqrError(answer.failure));
      else asked.resolve(answer);
    } catch (why) {
      asked.reject(why);
    }
  }
  #end(why) {
    this.#ended ??= why;
    this.#waiting.splice(0).forEach(({ reject }) => reject(why));
  }

  #ask(...words) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${words.join(' ')}\n`);
    });
  }

  /** Reads a text and checks it: `valid`, `fields` by path, `findings`. `nowMs` 0: rules about time are not judged. */
  async check(text, nowMs = 0) {
    return this.#ask('check', whole(nowMs), hex(text));
  }
  /** The order of Alipay+ that a scanned code becomes: `payable`, `members` by path. */
  async order(text, nowMs = 0) {
    return this.#ask('order', whole(nowMs), hex(text));
  }
  /** The KHQR of a merchant. The amount is a string of digits: money is never floating point. */
  async khqr(members, nowMs) {
    return (await this.#ask('khqr', whole(nowMs), ...Object.entries(members).map(assignment))).payload;
  }
  /** What was asked before is answered still. */
  close() {
    this.#ended ??= new Error('closed');
    this.#child.stdin.end();
  }
}
