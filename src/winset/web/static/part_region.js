// Part of a rule: issues that are named, each with one option, any of several, or bounds of a number.

import { button, h } from './dom.js';
import { isMap, issues, list, mapping, optionOf, pick } from './forms.js';
import { t } from './words.js';

const BOUNDS = ['at_least', 'at_most'];

/** `set(issue, value)` is called with what the file has for an issue, `leave(issue)` without it. */
export function region(key, said, set, leave) {
  const all = issues().filter((issue) => issue.options.length);
  const named = all.filter((issue) => Object.hasOwn(mapping(said), issue.id));
  const free = all.filter((issue) => !named.includes(issue));
  return h('span', { class: 'row chips' },
    named.map((issue, place) => [place > 0 && h('span', { class: 'small muted' }, t('rules.and')), condition(`${key}-${issue.id}`, issue, said[issue.id], (value) => set(issue, value), () => leave(issue))]),
    free.length > 0 && pick(`${key}-more`, t('rules.more'), [['', t(named.length ? 'outcome.and' : 'outcome.first')], ...free.map((issue) => [issue.id, issue.name])], '', (id) => {
      const issue = free.find((one) => one.id === id);
      if (issue) set(issue, (issue.options[1] ?? issue.options[0]).value);
    }));
}

function condition(key, issue, said, set, leave) {
  const options = issue.options.map((option) => [option.id, option.name]);
  const value = (id) => optionOf(issue, id).value;
  const gone = button('×', leave, { aria: { label: t('outcome.leave', { issue: issue.name }) }, data: { k: `${key}-x` } });
  if (isMap(said)) {
    // From one number to another, or only one of them.
    const bound = (name) => pick(`${key}-${name}`, t(`rules.${name}.of`, { issue: issue.name }), [['', t('rules.any')], ...options], said[name] ?? '', (id) => {
      const made = { ...said, [name]: id === '' ? undefined : value(id) };
      const kept = Object.fromEntries(BOUNDS.filter((each) => made[each] !== undefined).map((each) => [each, made[each]]));
      set(Object.keys(kept).length ? kept : value(issue.options[0].id));
    });
    return h('span', { class: 'pk' }, h('span', null, issue.name), kinds(key, issue, 'bounds', said, set),
      h('span', null, t('rules.at_least')), bound('at_least'), h('span', null, t('rules.at_most')), bound('at_most'), gone);
  }
  const chosen = Array.isArray(said) ? list(said) : [said];
  const others = options.filter(([id]) => !chosen.map(String).includes(id));
  const written = (next) => set(Array.isArray(said) || next.length > 1 ? next : next[0]);
  return h('span', { class: 'pk' }, h('span', null, issue.name), issue.range && kinds(key, issue, 'options', said, set),
    chosen.map((one, place) => [place > 0 && h('span', null, t('rules.or')), pick(`${key}-${place}`, issue.name, [
      ...options.filter(([id]) => id === String(one) || !chosen.map(String).includes(id)), ...(chosen.length > 1 ? [['', t('rules.not')]] : []),
    ], one, (id) => written(id === '' ? chosen.filter((_, k) => k !== place) : chosen.map((each, k) => (k === place ? value(id) : each))))]),
    others.length > 0 && options.length > 2 && pick(`${key}-or`, t('rules.or.of', { issue: issue.name }), [['', t('rules.or.more')], ...others], '', (id) => id && written([...chosen, value(id)])),
    gone);
}

/** Of a number: named values, or bounds. */
function kinds(key, issue, now, said, set) {
  const first = (Array.isArray(said) ? said[0] : said) ?? issue.options[0].value;
  return pick(`${key}-kind`, t('rules.kind', { issue: issue.name }), [['options', t('rules.is')], ['bounds', t('rules.bounds')]], now,
    (kind) => set(kind === 'bounds' ? { at_least: first } : said.at_least ?? said.at_most ?? first));
}
