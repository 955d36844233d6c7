// More about the points of a side: the most that anything is worth, and what changes from a round or
// a day on.

import { button, h } from './dom.js';
import {
  add, at, commit, complain, draft, drafted, drop, entry, fold, fresh, issues, labelled, list, mapping,
  messages, movers, pick, put, redraw,
} from './forms.js';
import { misread, number } from './numbers.js';
import { tagsOf } from './tags.js';
import { later, t } from './words.js';

const ORDER = ['scores', 'interactions', 'at_most', 'no_deal', 'later'];
const LATER = ['from', 'scores', 'no_deal'];

/** The section about a side with points. */
export function more(actor) {
  const path = ['preferences', actor.id];
  const later = list(at([...path, 'later']));
  const key = `points-${actor.id}`;
  return fold(key, t('points.more', { name: actor.name }), later.length > 0 || at([...path, 'at_most']) !== undefined,
    h('h3', null, t('points.most')), most(actor),
    h('h3', null, t('points.later')), h('p', { class: 'small muted' }, t('points.later.help')),
    later.length > 0 && h('ol', { class: 'rows' }, later.map((one, place) => h('li', null, change(actor, mapping(one), place, later.length)))),
    changing(actor));
}

/** The step that adds an item to a list of an actor's, which may not be there yet. */
function adding(actor, part, value) {
  const path = ['preferences', actor.id, part];
  return Array.isArray(at(path)) ? add(path, value) : put(path, [value], ORDER);
}

/* The most that anything is worth. */

function most(actor) {
  const path = ['preferences', actor.id, 'at_most'];
  const key = `most-${actor.id}`;
  const label = t('points.most.changed', { name: actor.name });
  const done = (typed) => {
    if (typed.trim() === '') return at(path) === undefined ? null : commit(key, [{ do: 'remove', path }], label, { typed });
    const value = number(typed);
    if (!Number.isFinite(value)) return complain(key, misread(typed), { typed });
    return commit(key, [put(path, value, ORDER)], label, { typed });
  };
  return [labelled(t('points.most.help'), entry(key, t('points.most.of', { name: actor.name }), at(path) ?? '', done, { inputmode: 'decimal', class: 'short' })), messages(key)];
}

/* What changes later. */

function change(actor, one, place, count) {
  const path = ['preferences', actor.id, 'later', place];
  const key = `later-${actor.id}-${tagsOf(path.slice(0, -1))[place]}`;
  const label = t('points.later.changed', { name: actor.name });
  const all = issues().filter((issue) => issue.options.length);
  const named = all.filter((issue) => Object.hasOwn(mapping(one.scores), issue.id));
  const free = all.filter((issue) => !named.includes(issue));
  const numbered = (part, keys) => (typed) => {
    if (typed.trim() === '' && part === 'no_deal') return commit(`${key}-${part}`, [{ do: 'remove', path: [...path, ...keys] }], label, { typed });
    const value = number(typed);
    if (!Number.isFinite(value)) return complain(`${key}-${part}`, misread(typed), { typed });
    return commit(`${key}-${part}`, [put([...path, ...keys], value, keys.length === 1 ? LATER : null)], label, { typed });
  };
  return h('div', { class: 'col tight' },
    h('div', { class: 'row low' },
      labelled(t('points.from'), entry(`${key}-from`, t('points.from'), one.from ?? '', (typed) => commit(`${key}-from`, [put([...path, 'from'], moment(typed))], label, { typed }), { class: 'short' })),
      labelled(t('points.no_deal'), entry(`${key}-no_deal`, t('points.no_deal'), one.no_deal ?? '', numbered('no_deal', ['no_deal']), { inputmode: 'decimal', class: 'short' })),
      free.length > 0 && pick(`${key}-issue`, t('points.issue'), [['', t('points.issue')], ...free.map((issue) => [issue.id, issue.name])], '', (id) => {
        const issue = free.find((each) => each.id === id);
        if (issue) commit(`${key}-issue`, [put([...path, 'scores', id], pointsNow(actor, issue))], label);
      }),
      movers(key, ['preferences', actor.id, 'later'], place, count, t('points.later.number', { n: place + 1 })),
      button(t('form.remove'), () => commit(`${key}-remove`, [drop(path, 3)], label), {
        class: 'btn ghost sm danger', aria: { label: t('form.remove.of', { name: t('points.later.number', { n: place + 1 }) }) }, data: { k: `${key}-remove` },
      })),
    named.map((issue) => h('div', { class: 'row low' }, h('span', { class: 'serif who' }, issue.name),
      Object.entries(mapping(one.scores[issue.id])).map(([option, value]) => labelled(issue.options.find((each) => each.id === option)?.name ?? option,
        entry(`${key}-at-${issue.id}-${option}`, t('scores.cell', { actor: actor.name, issue: issue.name, option }), value, numbered(`at-${issue.id}-${option}`, ['scores', issue.id, option]), { inputmode: 'decimal', class: 'short' }))),
      button('×', () => commit(`${key}-issue`, [drop([...path, 'scores', issue.id], 4)], label), { class: 'btn ghost sm', aria: { label: t('outcome.leave', { issue: issue.name }) }, data: { k: `${key}-x-${issue.id}` } }))),
    ['from', 'no_deal', 'issue', 'up', 'down', 'remove', ...named.flatMap((issue) => Object.keys(mapping(one.scores[issue.id])).map((option) => `at-${issue.id}-${option}`))].map((what) => messages(`${key}-${what}`)));
}

/** The points of an issue as they are now, to be typed over. */
function pointsNow(actor, issue) {
  const now = mapping(at(['preferences', actor.id, 'scores', issue.id]));
  if (Object.keys(now).length) return { ...now };
  return Object.fromEntries([issue.options[0], issue.options.at(-1)].map((option) => [option.id, 0]));
}

/** A round as a number, a day as it is. */
const moment = (typed) => (/^\d+$/.test(typed.trim()) ? Number(typed) : typed.trim());

function changing(actor) {
  const key = `later-${actor.id}-new`;
  const write = async (event) => {
    event.preventDefault();
    const [from, value] = [drafted(key), number(drafted(`${key}-worth`))];
    if (!from.trim()) return complain(key, later('points.later.when'));
    if (!Number.isFinite(value)) return complain(key, misread(drafted(`${key}-worth`)));
    const kept = { [key]: from, [`${key}-worth`]: drafted(`${key}-worth`) };
    draft({ [key]: '', [`${key}-worth`]: '' });
    if (await commit(key, [adding(actor, 'later', { from: moment(from), no_deal: value })], t('points.later.added', { name: actor.name }))) return redraw();
    return draft(kept);
  };
  return h('form', { class: 'row low', on: { submit: write }, aria: { label: t('points.later.new', { name: actor.name }) } },
    labelled(t('points.from'), fresh(key, t('points.from'), { class: 'short', placeholder: '2' })),
    labelled(t('points.no_deal'), fresh(`${key}-worth`, t('points.no_deal'), { inputmode: 'decimal', class: 'short' })),
    h('button', { type: 'submit', class: 'btn sm', data: { k: `${key}-do` } }, t('form.add')), messages(key));
}
