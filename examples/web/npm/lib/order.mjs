// toAlipayPlus.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { sentence } from './failure.mjs';
import { clock, flag, onlyKnown } from './options.mjs';
import { readPath } from './paths.mjs';

const lists = ['schemes', 'currencies', 'participants', 'languages'];
const policyMembers = new Set([...lists, 'settlementCurrency', 'notifyUrl', 'namesAcquirer']);
const occasionMembers = new Set(['policy', 'now', 'orderId', 'paymentRequestId']);

/** A list as the library takes it. An empty one takes nothing, which `-` says: no text would be the default. */
function listText(list, name) {
  if (list === '*') return '*';
  if (!Array.isArray(list)) throw new TypeError(`${name} is a list of texts`);
  for (const each of list)
    if (typeof each !== 'string' || each === '' || each.includes(',')) throw new TypeError(`${name} has no ${String(each)}`);
  return list.length === 0 ? '-' : list.join(',');
}

function putPolicy(memory, policy = {}) {
  onlyKnown(policy, policyMembers, 'the policy');
  const { at } = structs.policy;
  const address = memory.make(structs.policy);
  for (const name of lists)
    if (policy[name] !== undefined) memory.putText(address + at[name], listText(policy[name], name));
  if (policy.settlementCurrency !== undefined) memory.putText(address + at.settlement_currency, policy.settlementCurrency);
  if (policy.notifyUrl !== undefined) memory.putText(address + at.notify_url, policy.notifyUrl);
  memory.set32(address + at.names_acquirer, flag(policy.namesAcquirer, 'namesAcquirer') ? 1 : 0);
  return address;
}

function putOccasion(memory, options) {
  const { at } = structs.occasion;
  const address = memory.make(structs.occasion);
  memory.set64(address + at.now_ms, clock(options.now));
  if (options.orderId !== undefined) memory.putText(address + at.order_id, options.orderId);
  if (options.paymentRequestId !== undefined) memory.putText(address + at.payment_request_id, options.paymentRequestId);
  return address;
}

/** Puts a scalar where its path says: `order.goods[0].goodsName`. The names are the API's own. */
function place(tree, path, value) {
  const steps = path.split(/\.|(?=\[)/);
  let here = tree;
  steps.forEach((step, i) => {
    const key = step.startsWith('[') ? Number(step.slice(1, -1)) : step;
    if (i + 1 === steps.length) here[key] = value;
    else here = here[key] ??= steps[i + 1].startsWith('[') ? [] : {};
  });
}

function response({ memory, exports }, order) {
  const tree = {};
  const path = memory.buffer(codes.maxSentenceBytes);
  const value = memory.make(structs.text);
  for (let index = 0; exports.emvqr_order_member(order, index, path, value) === 0; ++index)
    place(tree, memory.readBuffer(path), memory.readText(value));
  return tree;
}

/** What `entry(address, index)` makes of each struct that `fill(index, address)` fills, to the last. */
function listed({ memory }, layout, fill, entry) {
  const address = memory.make(layout);
  const all = [];
  for (let index = 0; fill(index, address) === 0; ++index) all.push(entry(address, index));
  return all;
}

function losses(module, order) {
  const { memory, exports } = module;
  const fill = (index, loss) => exports.emvqr_order_loss(order, index, loss);
  return listed(module, structs.loss, fill, (loss) => {
    const reason = memory.get32(loss);
    return {
      path: readPath(memory, loss + structs.loss.at.where),
      reason: sentence(module, (out) => exports.emvqr_loss_name(reason, out)),
      message: sentence(module, (out) => exports.emvqr_loss_explain(reason, out)),
    };
  });
}

function obstacles(module, order) {
  const { memory, exports } = module;
  const fill = (index, obstacle) => exports.emvqr_order_obstacle(order, index, obstacle);
  return listed(module, structs.obstacle, fill, (obstacle, index) => {
    const rule = memory.get32(obstacle + structs.obstacle.at.rule);
    return {
      kind: sentence(module, (out) => exports.emvqr_obstacle_name(memory.get32(obstacle), out)),
      path: readPath(memory, obstacle + structs.obstacle.at.where),
      message: sentence(module, (out) => exports.emvqr_order_obstacle_explain(order, index, out)),
      ...(rule !== 0 && { rule: codes.rules[rule] }),
    };
  });
}

export function toAlipayPlus(module, text, options = {}) {
  const { memory, exports } = module;
  onlyKnown(options, occasionMembers, 'the options');
  memory.begin();
  const policy = putPolicy(memory, options.policy);
  const occasion = putOccasion(memory, options);
  const order = memory.make(structs.order);
  const failed = exports.emvqr_order_map(memory.text(text), policy, occasion, order);
  if (failed !== 0) throw new TypeError('the policy has a value that the library does not take');
  const info = memory.make(structs.order_info);
  exports.emvqr_order_describe(order, info);
  const { at } = structs.order_info;
  const [account, scheme] = ['account', 'scheme'].map((name) => memory.readText(info + at[name]));
  return {
    payable: memory.get32(info + at.is_payable) === 1,
    hasAmount: memory.get32(info + at.has_amount) === 1,
    response: response(module, order),
    losses: losses(module, order),
    obstacles: obstacles(module, order),
    ...(account !== '' && { account }),
    ...(scheme !== '' && { scheme }),
  };
}
