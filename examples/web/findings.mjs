// What is wrong with a code: each finding with its rule, its place, a line of the payload with a mark under the byte,
// and what to do about it.
import { element } from './dom.mjs';
import { language, objectName, ruleInWords, say } from './language.mjs';
import { characters, english, shown } from './text.mjs';

const around = 22;

/** A piece of the payload with a mark under the character at `offset`. */
export function excerpt(subject, offset) {
  const all = characters(subject);
  const last = all.at(-1);
  const beyond = last === undefined || offset > last.offset;
  const at = beyond ? all.length : all.findLastIndex((each) => each.offset <= offset);
  const from = Math.max(at - around, 0);
  const text = (start, end) =>
    all
      .slice(start, end)
      .map((each) => each.text)
      .join('');
  return element(
    'p',
    { class: 'excerpt', dir: 'ltr' },
    (from > 0 ? '…' : '') + text(from, at),
    element('mark', { class: 'caret' }, beyond ? say('findings.end') : all[at].text),
    text(at + 1, at + around) + (at + around < all.length ? '…' : ''),
    element('span', { class: 'offset' }, say('findings.byte', { offset })),
  );
}

/** The sentence about a rule or a failure: Khmer where we have it, and always the library's own. */
function sentence(key, message) {
  const translated = language === 'en' ? undefined : ruleInWords(key);
  if (translated === undefined) return element('p', { class: 'message' }, english(message));
  return element('p', { class: 'message' }, translated, element('small', {}, english(message)));
}

function mendOf(mend) {
  return mend && element('p', { class: 'mend' }, element('b', {}, say('findings.mend')), ' ', english(mend));
}

function placeOf(path, name, scheme) {
  if (!path) return undefined;
  const { text, lang } = objectName(path, name, scheme);
  return element('span', { class: 'place' }, element('code', {}, path), ' ', element('span', { lang }, shown(text)));
}

function itemOf(finding, subject, scheme) {
  const { rule, severity, path, offset, message, mend } = finding;
  return element(
    'li',
    { class: `finding ${severity}`, 'data-rule': rule, 'data-severity': severity, 'data-path': path || undefined },
    element(
      'p',
      { class: 'head' },
      element('span', { class: `severity ${severity}` }, say(`severity.${severity}`)),
      element('code', { class: 'rule' }, rule),
      placeOf(path, finding.name, scheme),
    ),
    sentence(rule, message),
    excerpt(subject, offset),
    mendOf(mend),
  );
}

/**
 * @param {HTMLElement} box
 * @param {import('./npm/index.js').Verdict} verdict
 * @param {string | Uint8Array} subject
 */
export function showFindings(box, verdict, subject) {
  const { findings, findingsDropped, scheme } = verdict;
  if (findings.length === 0) return box.replaceChildren(element('p', { class: 'none' }, say('findings.none')));
  // What makes the code not valid comes first; within a severity the order of the bytes stays.
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  box.replaceChildren(
    element(
      'ul',
      { class: 'findings' },
      sorted.map((each) => itemOf(each, subject, scheme)),
    ),
    findingsDropped ? element('p', { class: 'hint' }, say('findings.more', { count: findingsDropped })) : '',
  );
}

/** Why a text is no payload, and the right CRC where that is all that is wrong. */
export function showFailure(box, verdict, subject, mendCrc) {
  const { failure, crc } = verdict;
  box.replaceChildren(
    element(
      'div',
      { id: 'failure', class: 'finding error', 'data-code': failure.code, 'data-rule': failure.rule },
      element(
        'p',
        { class: 'head' },
        element('span', { class: 'severity error' }, say('severity.error')),
        element('code', { class: 'rule' }, failure.code),
        failure.rule && element('code', { class: 'rule' }, failure.rule),
        placeOf(failure.path, failure.name),
      ),
      sentence(failure.code, failure.message),
      excerpt(subject, failure.offset),
      mendOf(failure.mend),
      failure.code === 'crc_mismatch' && crc
        ? element(
            'div',
            { class: 'buttons' },
            element(
              'button',
              { type: 'button', id: 'mend-crc', on: { click: mendCrc } },
              say('findings.mend_crc', { crc: crc.computed }),
            ),
          )
        : '',
    ),
  );
}
