// The structs of <emvqr/emvqr.h> and <emvqr/emvqr_alipayplus.h>, as they stand there. A test holds them against the
// headers.
import { struct } from './layout.mjs';

const opaque = (count) => struct([['opaque', ['u64', count]]]);
const texts = (type, names) => names.map((name) => [name, type]);

export const text = struct([['data', 'pointer'], ['size', 'size']]);
export const buffer = struct([['data', 'pointer'], ['capacity', 'size'], ['size', 'size']]);
export const path = struct([['depth', 'u8'], ['ids', ['u8', 7]]]);
export const failure = struct([['code', 'u32'], ['rule', 'u32'], ['offset', 'u32'], ['where', path]]);
export const field = struct([['id', 'u32'], ['offset', 'u32'], ['value', text]]);
export const decimal = struct([['units', 'i64'], ['scale', 'u32']]);
export const finding = struct([['rule', 'u32'], ['severity', 'u32'], ['offset', 'u32'], ['where', path]]);
export const change = struct([['where', path], ['value', text]]);

export const payload = opaque(40);
export const fields = opaque(16);
export const schemes = opaque(32);
export const order = opaque(1024);

export const payload_info = struct([
  ['struct_size', 'u32'], ['unit', 'u32'], ['quirks', 'u32'], ['crc_computed', 'u32'], ['raw', text], ['crc_given', text],
]);
export const scheme = struct([
  ['struct_size', 'u32'], ['certainty', 'u32'], ['root_id', 'u32'], ['offset', 'u32'],
  ...texts(text, ['id', 'name', 'country', 'run_by', 'guid']),
]);
export const report = struct([
  ['struct_size', 'u32'], ['valid', 'u32'], ['worst', 'u32'], ['errors', 'u32'], ['total', 'u32'], ['count', 'u32'],
]);
export const check_options = struct([['struct_size', 'u32'], ['khqr_edition', 'u32'], ['now_ms', 'i64']]);

const draft = (ownTexts) => struct([
  ['struct_size', 'u32'], ['edition', 'u32'], ['currency', 'u32'], ['amount', decimal],
  ['created_ms', 'i64'], ['expires_ms', 'i64'],
  ...texts(text, [
    ...ownTexts, 'name', 'city', 'merchant_category_code', 'bill_number', 'mobile_number', 'store_label', 'terminal_label',
    'purpose_of_transaction', 'language', 'name_alternate', 'city_alternate', 'union_pay',
  ]),
]);
export const khqr_merchant = draft(['account_id', 'merchant_id', 'acquiring_bank']);
export const khqr_individual = draft(['account_id', 'account_information', 'acquiring_bank']);

export const policy = struct([
  ['struct_size', 'u32'], ['overflow', 'u32'], ['static_ids', 'u32'], ['fees', 'u32'], ['edition', 'u32'],
  ['names_acquirer', 'u32'], ['merchant_id', path],
  ...texts(text, ['schemes', 'currencies', 'participants', 'languages', 'settlement_currency', 'notify_url']),
  ['limits', 'pointer'], ['limit_count', 'size'], ['exponents', 'pointer'], ['exponent_count', 'size'],
]);
export const occasion = struct([
  ['struct_size', 'u32'], ['now_ms', 'i64'], ['order_id', text], ['payment_request_id', text],
]);
export const order_info = struct([
  ['struct_size', 'u32'], ['is_payable', 'u32'], ['has_amount', 'u32'], ['result', 'u32'], ['not_a_payload', failure],
  ['losses', 'u32'], ['obstacles', 'u32'], ['obstacles_left_out', 'u32'],
  ...texts(text, ['result_code', 'result_status', 'result_message', 'account', 'scheme']),
]);
export const loss = struct([['reason', 'u32'], ['where', path]]);
export const obstacle = struct([['kind', 'u32'], ['rule', 'u32'], ['where', path]]);
