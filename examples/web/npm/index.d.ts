/**
 * KHQR and every other EMVCo merchant-presented payment code, read, checked, made and edited: the C interface of emvqr
 * as WebAssembly. Everything is synchronous once `load` has resolved. Offsets count bytes of UTF-8, lengths characters,
 * times are milliseconds since 1970, amounts are texts of digits: money is never a floating-point number.
 *
 * What is thrown for what a code or a draft says is an EmvqrError; a TypeError or RangeError is a mistake of the program.
 */
import type { EmvqrAs } from './rules.js';
import type { BareFailure, BareField, BareFinding, BareScheme, DecodedAs, LoadOptions, Text, VerdictAs } from './types.js';

export { BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } from './types.js';
export type * from './types.js';

export interface Field extends BareField {
  /** The objects inside, where it is a template. */
  fields?: Field[];
  /** What its scheme, or else EMVCo, calls it, in English. */
  name: string;
  /** What the value means in words, `KHR, Riel`, where that is not plain from its letters. */
  meaning?: string;
  /** The value in a form safe to show, where that is another: what hides or turns the direction of writing written out. */
  display?: string;
}

export interface Finding extends BareFinding {
  /** What is wrong, in English. */
  message: string;
  /** What the object is called. */
  name?: string;
  /** What to do about it, where there is one obvious mend. */
  mend?: string;
}

export interface Failure extends BareFailure {
  message: string;
  name?: string;
  mend?: string;
}

export interface Scheme extends BareScheme {
  name: string;
  operator: string;
}

export type Decoded = DecodedAs<Field, Finding>;
export type Verdict = VerdictAs<Finding, Failure>;

/** What an acquirer takes. Left out: a Bakong acquirer of riel accounts. */
export interface Policy {
  /** Ids of schemes, or '*' for all; left out: both of KHQR. */
  schemes?: string[] | '*';
  /** Letters of ISO 4217, or '*'; left out: KHR. */
  currencies?: string[] | '*';
  /** What may stand behind the @ of a Bakong account, or '*'; left out: anything. */
  participants?: string[] | '*';
  /** Languages of 64 in which a name is shown; left out: km. */
  languages?: string[];
  settlementCurrency?: string;
  notifyUrl?: string;
  /** Sends 29.02 or 30.02. */
  namesAcquirer?: boolean;
}

export interface OrderOptions {
  policy?: Policy;
  /** The clock. Left out: nothing expires, and a static code needs `orderId`. */
  now?: number;
  /** For an order that the code does not name, up to 64 characters. */
  orderId?: string;
  paymentRequestId?: string;
}

/** A scanned code as the order that an acquirer answers Alipay+'s userInitiatedPay with. */
export interface Order {
  payable: boolean;
  /** An order code; false for an entry code, whose payer enters the amount. */
  hasAmount: boolean;
  /** The members of the answer, nested as the API has them; every scalar a text, absent ones left out. */
  response: Record<string, unknown>;
  /** What of the code did not come through, or not whole. */
  losses: { path: string; reason: string; message: string }[];
  /** Why it cannot be paid, the reason that decides first. */
  obstacles: { kind: string; path: string; message: string; rule?: string }[];
  /** The Bakong account of a KHQR: the acquirer's own, sent to nobody. */
  account?: string;
  scheme?: string;
}

export interface Emvqr extends EmvqrAs<Field, Finding, Failure, Scheme> {
  /** Maps a scanned code. Throws for no code, whatever it is: `payable` and `obstacles` tell. */
  toAlipayPlus(text: Text, options?: OrderOptions): Order;
}

/** Loads the module, once for each call: each has a memory of its own. */
export function load(options?: LoadOptions): Promise<Emvqr>;
