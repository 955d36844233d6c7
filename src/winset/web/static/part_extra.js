// Points that somebody gives for things together, beside those for each by itself.

import { button, h } from './dom.js';
import { at, commit, complain, drop, entry, fresh, drafted, draft, isMap, issues, list, mapping, messages, pick, put, redraw } from './forms.js';
import { misread, number } from './numbers.js';
import { region } from './part_region.js';
import { tagsOf } from './tags.js';
import { lasting } from './unfinished.js';
import { later, t } from './words.js';

const ORDER = ['scores', 'interactions', 'at_most', 'no_deal', 'later'];

/** What is being put together: whose, and when it holds. */
let begun = lasting('extra', () => begun);

/** The extra points of all who have points, and a form for more. */
export function extras(who) {
  if (issues().length < 2) return null;
  return h('section', { class: 'card col', aria: { label: t('extra.title') } },
    h('div', null, h('h2', null, t('extra.title')), h('p', { class: 'small muted' }, t('extra.help'))),
    who.map((actor) => list(at(['preferences', actor.id, 'interactions'])).map((one, place) => row(actor, mapping(one), place))),
    begun !== null && who.some((actor) => actor.id === begun.actor) ? beginning(who) : h('div', null, button(t('extra.add'), () => {
      begun = { actor: who[0].id, when: {} };
      redraw();
      document.querySelector('[data-k="extra-more"]')?.focus();
    }, { class: 'btn sm', data: { k: 'extra-new' } })));
}

function row(actor, one, place) {
  const path = ['preferences', actor.id, 'interactions', place];
  const key = `extra-${actor.id}-${tagsOf(path.slice(0, -1))[place]}`;
  const label = t('extra.changed', { name: actor.name });
  if (!isMap(one.when)) return null;
  const added = (typed) => {
    const value = number(typed);
    if (!Number.isFinite(value)) return complain(key, misread(typed), { typed });
    return commit(key, [put([...path, 'add'], value)], label, { typed });
  };
  return [h('div', { class: 'say-row' }, h('b', null, actor.name), h('span', null, t('extra.when')),
    region(key, one.when, (issue, value) => commit(key, [put([...path, 'when', issue.id], value)], label),
      (issue) => commit(key, [drop([...path, 'when', issue.id], path.length + 1)], label)),
    h('span', null, t('extra.adds')), entry(`${key}-add`, t('extra.points'), one.add ?? '', added, { inputmode: 'decimal', class: 'short' }),
    button(t('form.remove'), () => commit(key, [drop(path, 3)], t('extra.removed', { name: actor.name })), { class: 'btn ghost sm danger', data: { k: `${key}-remove` } })),
  messages(key)];
}

function beginning(who) {
  const write = async (event) => {
    event.preventDefault();
    const value = number(drafted('extra-points'));
    if (Object.keys(begun.when).length < 2) return complain('extra', later('extra.needs'));
    if (!Number.isFinite(value)) return complain('extra', misread(drafted('extra-points')));
    const { actor, when } = begun;
    const held = at(['preferences', actor, 'interactions']);
    const path = ['preferences', actor, 'interactions'];
    const step = Array.isArray(held) ? { do: 'insert', path, place: held.length, value: { when, add: value } } : put(path, [{ when, add: value }], ORDER);
    if (await commit('extra', [step], t('extra.changed', { name: who.find((one) => one.id === actor).name }))) {
      begun = null;
      draft({ 'extra-points': '' });
    }
    return null;
  };
  return h('form', { class: 'col', on: { submit: write } },
    h('div', { class: 'say-row' },
      pick('extra-who', t('statement.who'), who.map((actor) => [actor.id, actor.name]), begun.actor, (id) => { begun.actor = id; redraw(); }),
      h('span', null, t('extra.when')),
      region('extra', begun.when, (issue, value) => { begun.when = { ...begun.when, [issue.id]: value }; redraw(); },
        (issue) => { delete begun.when[issue.id]; redraw(); }),
      h('span', null, t('extra.adds')), fresh('extra-points', t('extra.points'), { inputmode: 'decimal', class: 'short' })),
    messages('extra'),
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn main', data: { k: 'extra-do' } }, t('form.add')),
      button(t('form.cancel'), () => { begun = null; redraw(); }, { class: 'btn', data: { k: 'extra-cancel' } })));
}
