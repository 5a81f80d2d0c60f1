// The code as the order of an Alipay+ wallet: whether it can be paid, the members of the acquirer's answer, and what of
// the code is not in it.
import { element } from './dom.mjs';
import { language, ruleInWords, say } from './language.mjs';
import { english, shown } from './text.mjs';

/** What an acquirer takes, by the choice in the menu; the first is the library's own. */
const policies = {
  riel: undefined,
  khqr: { currencies: ['KHR', 'USD'] },
  all: { schemes: '*', currencies: '*' },
};

function listOf(id, title, items) {
  if (items.length === 0) return '';
  return element(
    'div',
    {},
    element('h4', {}, title),
    element(
      'ul',
      { id, class: 'plain' },
      items.map(({ path, message, rule }) => {
        const translated = rule && language !== 'en' ? ruleInWords(rule) : undefined;
        const code = path ? [element('code', {}, path), ' '] : [];
        return element(
          'li',
          { 'data-path': path || undefined, 'data-rule': rule },
          code,
          translated ?? english(message),
        );
      }),
    ),
  );
}

/**
 * @param {HTMLElement} box
 * @param {import('./npm/index.js').Emvqr} emvqr
 * @param {string | Uint8Array} subject
 * @param {{now: number, policy: string}} by
 */
export function showOrder(box, emvqr, subject, { now, policy }) {
  let order;
  try {
    order = emvqr.toAlipayPlus(subject, { now, policy: policies[policy] });
  } catch (error) {
    box.dataset.payable = 'false';
    return box.replaceChildren(element('p', { class: 'problem' }, shown(error.message)));
  }
  const { payable, obstacles, losses, hasAmount, response } = order;
  box.dataset.payable = String(payable);
  box.replaceChildren(
    element(
      'p',
      { class: payable ? 'word valid' : 'word invalid' },
      say(payable ? 'order.payable' : 'order.not_payable'),
    ),
    payable ? element('p', {}, say(hasAmount ? 'order.with_amount' : 'order.without_amount')) : '',
    listOf('order-obstacles', say('order.obstacles'), obstacles),
    listOf('order-losses', say('order.losses'), losses),
    element(
      'details',
      { open: payable },
      element('summary', {}, say('order.answer')),
      element(
        'pre',
        { id: 'order-json', class: 'json', dir: 'ltr', tabindex: 0, 'aria-label': say('order.answer') },
        linesOf(response),
      ),
    ),
  );
}

/** JSON with what hides written out, line by line, since a line break is what keeps it readable. */
function linesOf(value) {
  return JSON.stringify(value, null, 2).split('\n').map(shown).join('\n');
}
