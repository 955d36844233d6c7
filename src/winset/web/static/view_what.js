// What is negotiated: the issues with their options or numbers, and what stands without a deal.

import { h } from './dom.js';
import {
  actors, at, commit, complain, draft, drafted, empty, focusOn, forget, fresh, head, isMap, issues,
  labelled, messages, namesake, opener, page, put, read, slug,
} from './forms.js';
import { issueForm } from './part_issue.js';
import { noDeal, standing } from './part_no_deal.js';
import { firstOf, settled } from './settled.js';
import { store } from './store.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.what');

let open = null;
/** The id that the open one is about to get. */
let soon = null;

export function render(root) {
  page(root, () => {
    const all = issues();
    if (!all.some(({ id }) => id === open) && all.some(({ id }) => id === soon)) open = soon;
    const outcomes = store.case.sound ? store.case.case?.outcomes : null;
    return [
      head(t('view.what'), outcomes && all.length
        ? t('about.lede.count', { n: all.length, outcomes: Number(outcomes).toLocaleString(store.case.language) }) : t('about.lede')),
      all.length === 0 && empty(t('about.none'), t('about.none.help')),
      h('ol', null, all.map((issue, place) => item(issue, place, all.length))),
      adding(all),
      all.length > 0 && noDeal(all),
    ];
  });
}

function item(issue, place, count) {
  const key = `what-${issue.id}`;
  if (open === issue.id) {
    return h('li', { class: 'stm' }, issueForm(issue, place, count, {
      close: () => { open = null; focusOn(key); },
      renamed: (id) => { soon = id; },
    }));
  }
  const now = standing(issue);
  const { from, to, step, unit } = issue.range ?? {};
  return h('li', { class: 'stm' }, opener(key, false, [
    h('span', null, h('b', null, issue.name), h('span', { class: 'row chips' }, issue.range
      ? h('span', { class: 'chip num' }, t('about.range', { from, to, step, unit: read(unit) }))
      : issue.options.map((option) => h('span', { class: now === option.id ? 'chip on' : 'chip' }, option.name,
        now === option.id && h('span', { class: 'sr' }, t('about.stands')))))),
    h('span', { class: 'eff' }, t('form.change')),
  ], () => {
    open = issue.id;
    focusOn(`what-${issue.id}-name`);
  }, { class: 'line' }), messages(`${key}-remove`));
}

/** A new issue is a name and, in one line, how it can be settled. */
function adding(all) {
  const focus = (key) => document.querySelector(`[data-k="${key}"]`)?.focus();
  const make = async (event) => {
    event.preventDefault();
    const [name, line] = [drafted('what-add').trim(), drafted('what-ways')];
    const node = settled(line);
    if (!name) {
      complain('what-add', later('form.needs.name'));
      return focus('what-add');
    }
    if (typeof node === 'string') {
      complain('what-ways', node);
      return focus('what-ways');
    }
    const other = namesake(name, all);
    if (other) {
      complain('what-add', later('about.twice', { name: other.name }));
      return focus('what-add');
    }
    const id = slug(name, [...all.map((issue) => issue.id), ...actors().map((actor) => actor.id)]);
    const steps = [put(['issues', id], { name, ...node })];
    // Until something else is said, what was named first is how things stand.
    const first = node.range ? firstOf(line) : Object.keys(node.options)[0];
    if (!isMap(at(['no_deal', 'values']))) steps.push(put(['no_deal', id], first));
    forget('what-ways');
    draft({ 'what-add': '', 'what-ways': '' });
    // Nobody can have points for an issue that is not there yet.
    const scorers = actors().filter((actor) => isMap(at(['preferences', actor.id, 'scores']))).map((actor) => actor.name);
    const comes = scorers.length ? { text: later('about.points', { names: scorers.join(', '), view: later('view.scores') }), act: later('about.points.add') } : null;
    const late = () => {
      draft({ 'what-add': '', 'what-ways': '' });
      focus('what-add');
    };
    if (!await commit('what-add', steps, t('form.added', { name }), { comes, late })) draft({ 'what-add': name, 'what-ways': line });
    return focus('what-add');
  };
  return h('form', { class: 'card col', on: { submit: make }, aria: { label: t('about.add') } },
    h('h2', null, t('about.add')),
    h('div', { class: 'row low' },
      labelled(t('about.name'), fresh('what-add', t('about.name'))),
      labelled(t('about.ways'), fresh('what-ways', t('about.ways'), { class: 'full', placeholder: t('about.ways.example') }), { class: 'field grow' }),
      h('button', { type: 'submit', class: 'btn main', data: { k: 'what-add-do' } }, t('form.add'))),
    messages('what-add'), messages('what-ways'),
    h('p', { class: 'small muted' }, t('about.ways.help')));
}
