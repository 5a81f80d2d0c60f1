// A program that uses every type of the package: it must compile, it must run, and each line that is wrong must be told.
import {
  BrokenRuleError, EmvqrError, load, NotAPayloadError, RefusedError,
  type BareFailure, type BareField, type BareFinding, type BareScheme, type Changes, type Crc, type Decoded, type Emvqr,
  type Failure, type Field, type Finding, type KhqrDraft, type LoadOptions, type Made, type Objects, type Order,
  type OrderOptions, type Policy, type ReadOptions, type Scheme, type SchemeMatch, type Severity, type TakenApart,
  type Text, type Verdict, type Written,
} from 'emvqr-wasm';
import { load as loadCore, type EmvqrCore } from 'emvqr-wasm/core';
import { load as loadRules, type EmvqrRules } from 'emvqr-wasm/rules';

function hold(fact: boolean, what: string): void {
  if (!fact) throw new Error(what);
}

const now = 1760000000000;
const options: LoadOptions = {};
const emvqr: Emvqr = await load(options);
const rules: EmvqrRules = await loadRules();
const core: EmvqrCore = await loadCore();

const draft: KhqrDraft = {
  type: 'merchant', account: 'cafe@abaa', name: 'Angkor Cafe', city: 'Siem Reap', currency: 'USD', amount: '1.50', created: now,
  expires: now + 60_000, merchantId: 'M1', bank: 'Example Bank', merchantCategoryCode: '5814', billNumber: 'INV-7',
  mobileNumber: '012345678', storeLabel: 'S', terminalLabel: 'T', purpose: 'P', language: 'km', nameAlternate: 'កាហ្វេ',
  cityAlternate: 'សៀមរាប', edition: 'current',
};
const person: KhqrDraft = { type: 'individual', account: 'dara@abaa', name: 'Dara', accountInformation: '012' };
const made: Made = emvqr.makeKhqr(draft, { now });
const written: Written = core.edit(made.payload, { 59: 'Other Cafe' });
const payloads: Text[] = [made.payload, new TextEncoder().encode(written.payload)];

const reading: ReadOptions = { lenient: false, edition: 'legacy', now };
const read: Decoded = emvqr.decode(made.payload, reading);
const crc: Crc = read.crc;
const unit: 'characters' | 'utf16' | 'bytes' = read.lengthUnit;
const first: Field | undefined = read.fields[0];
const inside: Field[] = read.fields.flatMap((field) => field.fields ?? []);
const bare: BareField[] = inside;
const taken: TakenApart<{ path: string }> = core.decode(made.payload);
const match: SchemeMatch | undefined = read.schemes[0];
hold(crc.ok && ['characters', 'utf16', 'bytes'].includes(unit) && first?.path === '00' && first.name.length > 0, 'what is read');
hold(bare.length > 5 && inside.some((field) => field.meaning !== undefined) && inside.every((field) => field.display === undefined), 'objects');
hold(taken.fields.length === read.fields.length && match?.id === 'khqr-merchant' && match.unknownGuid === undefined, 'schemes');

const verdict: Verdict = emvqr.check(payloads[1]!, { now: now + 3_600_000 });
const finding: Finding | undefined = verdict.findings[0];
const codes: BareFinding[] = rules.check(made.payload, { now: now + 3_600_000 }).findings;
const severity: Severity | undefined = finding?.severity;
hold(!verdict.valid && finding?.rule === 'KHQR-9904' && severity === 'error' && finding.message.length > 0, 'findings');
hold(codes[0]?.rule === 'KHQR-9904' && verdict.findingsDropped === undefined && verdict.scheme === 'khqr-merchant', 'codes');
const failure: Failure | undefined = emvqr.check('000201').failure;
const code: BareFailure | undefined = rules.check('000201').failure;
hold(failure?.code === code?.code && (failure?.message.length ?? 0) > 0 && failure?.rule === code?.rule, 'failures');

const changes: Changes = new Map<string, string | null>([['54', '2.00'], ['62.08', null]]);
const objects: Objects = [['00', '01'], ['59', 'x']];
hold(emvqr.edit(made.payload, changes).md5.length === 32 && rules.makeKhqr(person, { now }).payload.length > 50, 'edits');
hold(emvqr.checkKhqr(person, { now }).every(({ severity }) => severity !== 'error'), 'a draft');

const policy: Policy = {
  schemes: '*', currencies: ['KHR', 'USD'], participants: ['abaa'], languages: ['km'], settlementCurrency: 'USD',
  notifyUrl: 'https://example.com/', namesAcquirer: true,
};
const ordering: OrderOptions = { policy, now, orderId: 'o', paymentRequestId: 'p' };
const order: Order = emvqr.toAlipayPlus(made.payload, ordering);
hold(order.payable && order.hasAmount && order.account === 'cafe@abaa' && order.losses.every(({ path, reason }) => path + reason !== ''), 'an order');
const scheme: Scheme | undefined = emvqr.schemes()[0];
const known: BareScheme[] = rules.schemes();
hold(scheme?.id === known[0]?.id && scheme?.operator !== undefined && emvqr.version === core.version, 'schemes');

function thrown(act: () => unknown): EmvqrError {
  try {
    act();
  } catch (error) {
    if (error instanceof EmvqrError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
const refused = thrown(() => emvqr.makeKhqr({ ...draft, amount: 'much' }, { now }));
const broken = thrown(() => emvqr.makeKhqr({ ...draft, account: 'nobody' }, { now }));
hold(refused instanceof RefusedError && refused.code === 'bad_number' && refused.offset === 0, 'refused');
hold(broken instanceof BrokenRuleError && broken.rule === 'KHQR-2902' && broken.path === '30.00', 'broken');
hold(thrown(() => emvqr.decode('000201')) instanceof NotAPayloadError && broken.objectName !== undefined, 'no payload');

/** What must not compile; nobody calls it. */
export function wrong(): void {
  // @ts-expect-error money is a text
  emvqr.makeKhqr({ ...draft, amount: 1.5 }, { now });
  // @ts-expect-error a member that is misspelt
  emvqr.makeKhqr({ type: 'individual', account: 'a@b', name: 'x', merchantID: '1' }, { now });
  // @ts-expect-error a kind that there is not
  emvqr.makeKhqr({ type: 'shop', account: 'a@b', name: 'x' }, { now });
  // @ts-expect-error no account
  emvqr.makeKhqr({ type: 'individual', name: 'x' }, { now });
  // @ts-expect-error no clock
  emvqr.makeKhqr(draft);
  // @ts-expect-error a date is no number
  emvqr.check(made.payload, { now: new Date() });
  // @ts-expect-error an option that is misspelt
  emvqr.check(made.payload, { leniant: true });
  // @ts-expect-error a number is no payload
  emvqr.decode(42);
  // @ts-expect-error a value is a text
  emvqr.edit(made.payload, { 54: 2 });
  // @ts-expect-error nothing is taken away in making
  emvqr.make([['59', null]]);
  // @ts-expect-error a failure may be absent
  emvqr.check(made.payload).failure.code;
  // @ts-expect-error the rules have no sentences
  rules.check(made.payload).findings[0]?.message;
  // @ts-expect-error the core knows no rules
  core.check(made.payload);
  // @ts-expect-error the core names nothing
  core.decode(made.payload).fields[0]?.name;
  // @ts-expect-error one answer, not many
  const many: string[] = emvqr.decode(made.payload);
  // @ts-expect-error a severity that there is not
  const grave: Severity = 'fatal';
  hold(emvqr.make(objects).payload + many + grave === '', 'never');
}
