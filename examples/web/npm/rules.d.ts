/** Every rule and scheme, 39 KB, and none of the library's sentences: for programs that have words of their own. */
import type {
  BareFailure, BareField, BareFinding, BareScheme, Changes, DecodedAs, KhqrDraft, LoadOptions, Made, Objects, ReadOptions,
  Text, VerdictAs,
} from './types.js';

export { BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } from './types.js';
export type * from './types.js';

export interface Field extends BareField {
  /** The objects inside, where it is a template. */
  fields?: Field[];
  /** The value in a form safe to show, where that is another: what hides or turns the direction of writing written out. */
  display?: string;
}

/** What every edition with rules can do; the types tell how much it says. */
export interface EmvqrAs<Field, Finding, Failure, Scheme> {
  /** The version of the library: `0.1.0`. */
  readonly version: string;
  /** Takes a payload apart and checks it. Throws NotAPayloadError. */
  decode(text: Text, options?: ReadOptions): DecodedAs<Field, Finding>;
  /** Whether a payload is good, and what is wrong with it. Throws for no text, whatever it is. */
  check(text: Text, options?: ReadOptions): VerdictAs<Finding, Failure>;
  /** The payload of a KHQR. Every rule is checked and nothing is cut. Throws BrokenRuleError or RefusedError. */
  makeKhqr(draft: KhqrDraft, options: { now: number }): Made;
  /** All that is wrong with a draft, for a form that marks each field. Offsets are 0. Throws RefusedError for an amount. */
  checkKhqr(draft: KhqrDraft, options: { now: number }): Finding[];
  /**
   * The payload of these objects in their order, those of one template together; the CRC is added, 00 is not. Knows no
   * rules: `check` does. Throws RefusedError.
   */
  make(objects: Objects): Made;
  /**
   * A payload with changes made and its CRC computed anew; all else keeps its place and its bytes. Knows no rules:
   * `check` does. Throws NotAPayloadError or RefusedError.
   */
  edit(text: Text, changes: Changes, options?: ReadOptions): Made;
  /** Every scheme the library knows; of several in one code it is judged by the one that stands first here. */
  schemes(): Scheme[];
}

export type EmvqrRules = EmvqrAs<Field, BareFinding, BareFailure, BareScheme>;

/** Loads the module, once for each call: each has a memory of its own. */
export function load(options?: LoadOptions): Promise<EmvqrRules>;
