/**
 * KHQR and every other EMVCo merchant-presented payment code, read, checked, made and edited: the C interface of emvqr
 * as WebAssembly. Everything is synchronous once `load` has resolved. Offsets and sizes count bytes of UTF-8, times are
 * milliseconds since 1970, amounts are texts of digits: money is never a floating-point number.
 */

/** A text, or its bytes as they were read from a code. A text with half a surrogate pair is no UTF-8 and is refused. */
export type Text = string | Uint8Array;

/** How bad a finding is; only an error makes a code not valid. */
export type Severity = 'error' | 'warning' | 'info';

export interface ReadOptions {
  /** Forgives what real codes do wrong and still leave no doubt about, and dynamic KHQRs of the time without an expiry. */
  lenient?: boolean;
  /** The generation of KHQRs: 'legacy' lets dynamic codes do without an expiry. */
  edition?: 'current' | 'legacy';
  /** The clock. Left out: rules about time are not judged. */
  now?: number;
}

/** One data object. */
export interface Field {
  /** IDs with points between: `62.07`. */
  path: string;
  value: string;
  /** The byte at which the object's ID stands; its value begins four bytes later. */
  offset: number;
  /** The objects inside, where it is a template. */
  fields?: Field[];
  /** What its scheme, or else EMVCo, calls it, in English. */
  name: string;
  /** What the value means in words, `KHR, Cambodian Riel`, where that is not plain from its letters. */
  meaning?: string;
  /** The value in a form safe to show, where that is another: what hides or turns the direction of writing written out. */
  display?: string;
}

/** A broken rule. */
export interface Finding {
  /** The rule's public id: `MPM-4.7.4.1`, `KHQR-9904`. */
  rule: string;
  severity: Severity;
  /** The object, or '' for the payload as a whole. */
  path: string;
  /** The object's byte; for something missing, where its level begins or where the CRC stands. */
  offset: number;
  /** What is wrong, in English. */
  message: string;
  /** What the object is called. */
  name?: string;
  /** What to do about it, where there is one obvious mend. */
  mend?: string;
}

/** Why a text is no payload, or why nothing was made. */
export interface Failure {
  /** A stable name: `truncated_value`, `crc_mismatch`, `breaks_rule`. docs/rules.md lists them. */
  code: string;
  path: string;
  offset: number;
  message: string;
  rule?: string;
  name?: string;
  mend?: string;
}

/** A scheme in a payload, and the root object that is its. */
export interface SchemeMatch {
  path: string;
  /** `khqr-merchant`; absent for a template of nobody we know. */
  id?: string;
  /** The template's 00, in place of `id`. */
  unknownGuid?: string;
}

/** What a check came to. */
export interface Verdict {
  valid: boolean;
  /** The id of the scheme by whose rules it was judged; absent where it is no payload. */
  scheme?: string;
  /** By rising offset; at most 64, errors first where there are more. */
  findings: Finding[];
  /** How many more findings there are, where there are. */
  findingsDropped?: number;
  /** Why it is no payload at all. */
  failure?: Failure;
  crc?: Crc;
}

export interface Crc {
  /** As it stands in the code. */
  given: string;
  /** As it should stand, four hexadecimal digits. */
  computed: string;
  ok: boolean;
}

/** A payload taken apart and checked. */
export interface Decoded {
  payload: string;
  valid: boolean;
  scheme: string;
  /** What its lengths count. */
  lengthUnit: 'characters' | 'utf16' | 'bytes';
  crc: Crc;
  fields: Field[];
  findings: Finding[];
  findingsDropped?: number;
  schemes: SchemeMatch[];
}

/** What a KHQR says. Lengths are in characters. What is left out is not in the code, unless told otherwise. */
export interface KhqrDraft {
  /** 'merchant': object 30, the bank's own account of a shop; 'individual': object 29. */
  type: 'merchant' | 'individual';
  /** 29.00 or 30.00, `name@bank`, up to 32. */
  account: string;
  /** 59, 1 to 25. */
  name: string;
  /** 60, up to 15; left out: Phnom Penh. */
  city?: string;
  /** 53; left out: KHR. */
  currency?: 'KHR' | 'USD';
  /** 54, digits with at most one point; left out: the payer enters it, the code is a static one. */
  amount?: string;
  /** 99.00; left out: `now`. */
  created?: number;
  /** 99.01; a code with an amount needs one. */
  expires?: number;
  /** 30.01, up to 32; of a merchant alone. */
  merchantId?: string;
  /** 29.02 or 30.02, up to 32. */
  bank?: string;
  /** 29.01, up to 32; of an individual alone. */
  accountInformation?: string;
  /** 52, four digits; left out: 5999. */
  merchantCategoryCode?: string;
  /** 62.01, up to 25, as the four that follow. */
  billNumber?: string;
  /** 62.02 */
  mobileNumber?: string;
  /** 62.03 */
  storeLabel?: string;
  /** 62.07 */
  terminalLabel?: string;
  /** 62.08 */
  purpose?: string;
  /** 64.00, ISO 639-1; it goes with `nameAlternate`. */
  language?: string;
  /** 64.01, up to 25. */
  nameAlternate?: string;
  /** 64.02, up to 15. */
  cityAlternate?: string;
  /** 15, 31 characters, riel only. */
  unionPay?: string;
  edition?: 'current' | 'legacy';
}

export interface Made {
  payload: string;
  /** The MD5 of the payload, by which Bakong finds the payment of a dynamic KHQR. */
  md5: string;
}

/** New values by path; null takes the object away. */
export type Changes = Record<string, string | null> | Iterable<readonly [string, string | null]>;

/** A scheme the library knows. */
export interface Scheme {
  id: string;
  name: string;
  /** ISO 3166-1; several with commas between; '' where it is no country's own. */
  country: string;
  operator: string;
  /** How sure the facts about it are. */
  certainty: 'verified' | 'payload-only' | 'code-only' | 'unverified';
}

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

/** The common ground of what this package throws for what it was given. */
export class EmvqrError extends Error implements Failure {
  code: string;
  path: string;
  offset: number;
  rule?: string;
  mend?: string;
}
/** The text is no payload: it cannot be taken apart, or its CRC does not fit. */
export class NotAPayloadError extends EmvqrError {}
/** What was to be made breaks a rule, `rule`, at `path`. */
export class BrokenRuleError extends EmvqrError {
  rule: string;
}
/** What was asked for cannot be: no such object, a value too long, an amount that is no number. */
export class RefusedError extends EmvqrError {}

export interface Emvqr {
  /** The version of the library: `0.1.0`. */
  readonly version: string;
  /** Takes a payload apart, names its objects and checks it. Throws NotAPayloadError. */
  decode(text: Text, options?: ReadOptions): Decoded;
  /** Whether a payload is good, and what is wrong with it. Throws for no text, whatever it is. */
  check(text: Text, options?: ReadOptions): Verdict;
  /** The payload of a KHQR. Every rule is checked and nothing is cut. Throws BrokenRuleError or RefusedError. */
  makeKhqr(draft: KhqrDraft, options: { now: number }): Made;
  /** All that is wrong with a draft, for a form that marks each field. Offsets are 0. */
  checkKhqr(draft: KhqrDraft, options: { now: number }): Finding[];
  /**
   * A payload with changes made and its CRC computed anew; all else keeps its place and its bytes. Knows no rules:
   * `check` does. Throws NotAPayloadError or RefusedError.
   */
  edit(text: Text, changes: Changes, options?: ReadOptions): Made;
  /** Every scheme the library knows; of several in one code it is judged by the one that stands first here. */
  schemes(): Scheme[];
  /** Maps a scanned code. Throws for no code, whatever it is: `payable` and `obstacles` tell. */
  toAlipayPlus(text: Text, options?: OrderOptions): Order;
}

export interface LoadOptions {
  /** The module, where it is not beside this file: its bytes, or what fetches it. */
  wasm?: BufferSource | WebAssembly.Module | Response | Promise<Response>;
}

/** Loads the module, once for each call: each has a memory of its own. */
export function load(options?: LoadOptions): Promise<Emvqr>;
