// The verdict on a code, and what it says in a few lines. Valid means well written by its scheme's rules: it tells
// nothing about who made the code, and the page says so.
import { byId, element } from './dom.mjs';
import { find } from './bytes.mjs';
import { language, ruleInWords, say } from './language.mjs';
import { timeInWords } from './time.mjs';
import { english, shown, untrusted } from './text.mjs';

function counts(findings) {
  const of = (severity) => findings.filter((each) => each.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('info') };
}

function linesOf(verdict, schemes) {
  if (verdict.failure) {
    const { code, message } = verdict.failure;
    const translated = language === 'en' ? undefined : ruleInWords(code);
    return [translated ?? english(message), code === 'crc_mismatch' ? say('verdict.changed') : ''];
  }
  const scheme = schemes.find((each) => each.id === verdict.scheme);
  const name = element('b', { lang: 'en' }, shown(scheme?.name ?? verdict.scheme ?? ''));
  const [before, after] = say('verdict.by', { scheme: '\u0000' }).split('\u0000');
  const by = element('span', {}, before, name, after);
  const found = counts(verdict.findings);
  const any = found.errors + found.warnings + found.notes > 0;
  return [
    by,
    any ? say('verdict.counts', found) : say('verdict.nothing'),
    say(`verdict.${verdict.valid ? 'but' : 'not'}`),
  ];
}

/**
 * @param {HTMLElement} box
 * @param {import('./npm/index.js').Verdict | undefined} verdict undefined: there is no text
 * @param {{schemes: import('./npm/index.js').Scheme[], now: number}} about
 */
export function showVerdict(box, verdict, { schemes, now }) {
  const kind = verdict === undefined ? 'empty' : verdict.failure ? 'none' : verdict.valid ? 'valid' : 'invalid';
  box.dataset.verdict = kind;
  if (verdict?.failure) box.dataset.code = verdict.failure.code;
  else delete box.dataset.code;
  byId('verdict-time').textContent = verdict === undefined ? '' : say('verdict.as_of', { time: timeInWords(now) });
  if (verdict === undefined) return tell([element('p', {}, say('verdict.empty'))]);
  const lines = linesOf(verdict, schemes).filter((line) => line !== '');
  tell([
    element('p', { class: 'word' }, say(`verdict.${kind}`)),
    element(
      'div',
      {},
      lines.map((line) => element('p', {}, line)),
    ),
  ]);
}

/** Screen readers tell this part whenever it changes, so it changes only where the verdict does. */
function tell(nodes) {
  const told = byId('verdict-told');
  const next = element('div', {}, nodes);
  if (next.textContent !== told.textContent || next.children.length !== told.children.length)
    told.replaceChildren(...next.children);
}

function fact(key, ...content) {
  return [element('dt', {}, say(`summary.${key}`)), element('dd', { 'data-fact': key }, content)];
}

/** The answers a person looks for first. @param {import('./npm/index.js').Decoded} read */
export function showSummary(box, read) {
  const at = (path) => find(read.fields, path);
  const value = (path) => at(path) && untrusted(at(path).value, at(path).display);
  const meaning = (path) => at(path) && (at(path).meaning ? english(at(path).meaning) : value(path));
  const account = read.schemes.find((each) => each.id?.startsWith('khqr-'))?.path;
  const facts = [];
  if (at('59')) facts.push(fact('name', value('59'), at('64.01') ? ' · ' : '', value('64.01') ?? ''));
  const amount = at('54')
    ? [value('54'), ' ', at('54').meaning ? english(at('54').meaning) : '']
    : [say('summary.payer_enters'), ' ', meaning('53') ?? ''];
  facts.push(fact('amount', ...amount));
  if (account && at(`${account}.00`)) facts.push(fact('account', value(`${account}.00`)));
  if (at('60')) facts.push(fact('city', value('60')));
  if (at('01')) facts.push(fact('kind', meaning('01')));
  if (at('99.01') && account) facts.push(fact('expiry', meaning('99.01')));
  facts.push(
    fact(
      'crc',
      element('code', {}, shown(read.crc.given)),
      ' ',
      say(read.crc.ok ? 'summary.crc_fits' : 'summary.crc_not'),
    ),
  );
  box.replaceChildren(...facts.flat());
}
