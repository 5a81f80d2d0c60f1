/** The core alone, 8 KB: payloads taken apart and edited, with no rule and no scheme known. */
import type { BareField, Changes, LoadOptions, ReadOptions, TakenApart, Text, Written } from './types.js';

export { BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } from './types.js';
export type * from './types.js';

export interface Field extends BareField {
  /** The objects inside, where it is a template. */
  fields?: Field[];
}

export interface EmvqrCore {
  /** The version of the library: `0.1.0`. */
  readonly version: string;
  /** Takes a payload apart. Throws NotAPayloadError. Of the options `lenient` alone matters. */
  decode(text: Text, options?: ReadOptions): TakenApart<Field>;
  /** A payload with changes made and its CRC computed anew; all else keeps its place and its bytes. */
  edit(text: Text, changes: Changes, options?: ReadOptions): Written;
}

/** Loads the module, once for each call: each has a memory of its own. */
export function load(options?: LoadOptions): Promise<EmvqrCore>;
