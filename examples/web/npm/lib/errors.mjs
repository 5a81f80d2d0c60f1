// What is thrown, so that a program can tell by class and `code` what was wrong.

/** The common ground of what this package throws for what it was given. */
export class EmvqrError extends Error {
  /** @param {{code: string, path: string, offset: number, message: string, rule?: string, name?: string, mend?: string}} failure */
  constructor({ message, name, ...rest }) {
    super(message);
    this.name = new.target.name;
    Object.assign(this, rest);
    if (name !== undefined) this.objectName = name;
  }
}
/** The text is no payload. */
export class NotAPayloadError extends EmvqrError {}
/** What was to be made breaks a rule. */
export class BrokenRuleError extends EmvqrError {}
/** What was asked for cannot be. */
export class RefusedError extends EmvqrError {}

/** The error of a call that made nothing. */
export const notMade = (failure) =>
  failure.code === 'breaks_rule' ? new BrokenRuleError(failure) : new RefusedError(failure);
