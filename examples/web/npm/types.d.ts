/** What the three editions of this package share. Nothing here is a value. */

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

/** One data object, as every edition tells it. */
export interface BareField {
  /** IDs with points between: `62.07`. */
  path: string;
  value: string;
  /** The byte at which the object's ID stands; its value begins four bytes later. */
  offset: number;
}

/** A broken rule, by its codes. */
export interface BareFinding {
  /** The rule's public id: `MPM-4.7.4.1`, `KHQR-9904`. */
  rule: string;
  severity: Severity;
  /** The object, or '' for the payload as a whole. */
  path: string;
  /** The object's byte; for something missing, where its level begins or where the CRC stands. */
  offset: number;
}

/** Why a text is no payload, or why nothing was made, by its codes. */
export interface BareFailure {
  /** A stable name: `truncated_value`, `crc_mismatch`, `breaks_rule`. docs/rules.md of emvqr lists them. */
  code: string;
  path: string;
  offset: number;
  /** The rule that is broken, where one is; of the core none is told. */
  rule?: string;
}

export interface Crc {
  /** As it stands in the code. */
  given: string;
  /** As it should stand, four hexadecimal digits. */
  computed: string;
  ok: boolean;
}

/** A scheme in a payload, and the root object that is its. */
export interface SchemeMatch {
  path: string;
  /** `khqr-merchant`; absent for a template of nobody we know. */
  id?: string;
  /** The template's 00, in place of `id`. */
  unknownGuid?: string;
}

/** A payload taken apart. */
export interface TakenApart<Field> {
  payload: string;
  /** What its lengths count. */
  lengthUnit: 'characters' | 'utf16' | 'bytes';
  crc: Crc;
  fields: Field[];
}

/** What was found: by rising offset, at most 64, errors first where there are more. */
export interface Found<Finding> {
  valid: boolean;
  findings: Finding[];
  /** How many more findings there are, where there are. */
  findingsDropped?: number;
}

/** A payload taken apart and checked. */
export interface DecodedAs<Field, Finding> extends TakenApart<Field>, Found<Finding> {
  /** The id of the scheme by whose rules it was judged. */
  scheme: string;
  schemes: SchemeMatch[];
}

/** What a check came to. */
export interface VerdictAs<Finding, Failure> extends Found<Finding> {
  /** Absent where it is no payload. */
  scheme?: string;
  /** Absent where the text was refused for something else than its CRC. */
  crc?: Crc;
  /** Why it is no payload at all. */
  failure?: Failure;
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
  /** 54, digits with at most one point, above zero; left out: the payer enters it, the code is a static one. */
  amount?: string;
  /** 99.00; left out: `now`. */
  created?: number;
  /** 99.01; a code with an amount needs one. */
  expires?: number;
  /** 30.01, up to 32; of a merchant alone, who needs one. */
  merchantId?: string;
  /** 29.02 or 30.02, up to 32; a merchant needs one. */
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

export interface Written {
  payload: string;
}
export interface Made extends Written {
  /** The MD5 of the payload, by which Bakong finds the payment of a dynamic KHQR. */
  md5: string;
}

/** Values by path, at most 100. Of an object's members, JavaScript decides the order: give pairs where it matters. */
export type Objects = Record<string, string> | Iterable<readonly [string, string]>;
/** New values by path, at most 100; null takes the object away. */
export type Changes = Record<string, string | null> | Iterable<readonly [string, string | null]>;

/** A scheme the library knows. */
export interface BareScheme {
  id: string;
  /** ISO 3166-1; several with commas between; '' where it is no country's own. */
  country: string;
  /** How sure the facts about it are. */
  certainty: 'verified' | 'payload-only' | 'code-only' | 'unverified';
}

/** The common ground of what this package throws for what it was given. */
export class EmvqrError extends Error implements BareFailure {
  code: string;
  path: string;
  offset: number;
  rule?: string;
  /** What the object at `path` is called, in the whole edition. */
  objectName?: string;
  /** What to do about it, in the whole edition, where there is one obvious mend. */
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

export interface LoadOptions {
  /** The module, where it is not beside this file: its bytes, or what fetches it. */
  wasm?: BufferSource | WebAssembly.Module | Response | Promise<BufferSource | WebAssembly.Module | Response>;
}
