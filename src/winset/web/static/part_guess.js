// A first guess: which way somebody wants each issue to go, all issues at once.

import { h } from './dom.js';
import { at, commit, complain, draft, drafted, fresh, issues, keysOf, labelled, list, mapping, messages, once, pick, redraw, slug } from './forms.js';
import { ranked } from './statement.js';
import { store } from './store.js';
import { lasting } from './unfinished.js';
import { later, t } from './words.js';

/** What was chosen and not written yet, by actor and issue: 'up' is the order of the list turned round. */
const chosen = new Map(Object.entries(lasting('guess', () => (chosen.size ? Object.fromEntries(chosen) : null)) ?? {}));

/** Whether something of somebody's is begun. */
export const begun = (actor) => chosen.has(actor.id) || drafted(`guess-${actor.id}-why`) !== '';

/** The issues of which nothing is said yet that puts their options in order. */
function open(actor) {
  const said = list(at(['preferences', actor])).flatMap((one) => Object.keys(mapping(mapping(one).order)));
  return issues().filter((issue) => issue.options.length > 1 && !said.includes(issue.id));
}

/** The form; null where an order is known for every issue. */
export function guess(actor) {
  const left = open(actor.id);
  if (!left.length) return null;
  const key = `guess-${actor.id}`;
  const mine = chosen.get(actor.id) ?? {};
  const row = (issue) => {
    const [first, last] = [issue.options[0].name, issue.options.at(-1).name];
    return labelled(issue.name, pick(`${key}-${issue.id}`, t('guess.of', { issue: issue.name }), [
      ['', t('guess.open')], ['up', t('guess.best', { best: last, worst: first })], ['down', t('guess.best', { best: first, worst: last })],
    ], mine[issue.id] ?? '', (way) => {
      chosen.set(actor.id, { ...mine, [issue.id]: way });
      redraw();
    }));
  };
  const write = async () => {
    const told = left.filter((issue) => mine[issue.id]);
    if (!told.length) return complain(key, later('guess.needs'));
    const why = drafted(`${key}-why`).trim();
    // After whatever is still being written.
    const steps = () => {
      const taken = keysOf(['preferences']).flatMap((one) => list(at(['preferences', one])).map((each) => String(each?.id ?? '')));
      const made = told.map((issue) => {
        const id = slug(`${actor.id}_${issue.id}`, taken);
        taken.push(id);
        const order = mine[issue.id] === 'up' ? ranked(issue).reverse() : ranked(issue);
        return { id, order: { [issue.id]: order }, ...(why ? { assumed: why } : {}) };
      });
      const held = at(['preferences', actor.id]);
      if (Array.isArray(held)) return made.map((value, k) => ({ do: 'insert', path: ['preferences', actor.id], place: held.length + k, value }));
      return [at(['preferences']) === undefined ? { do: 'put', path: ['preferences'], value: { [actor.id]: made }, order: store.case.sections } : { do: 'put', path: ['preferences', actor.id], value: made }];
    };
    if (await commit(key, steps, t('guess.added', { n: told.length, name: actor.name }))) {
      chosen.delete(actor.id);
      draft({ [`${key}-why`]: '' });
    }
    return null;
  };
  return h('form', { class: 'card col', on: { submit: (event) => { event.preventDefault(); once(key, write); } }, aria: { label: t('guess.title', { name: actor.name }) } },
    h('div', null, h('h2', null, t('guess.title', { name: actor.name })), h('p', { class: 'small muted' }, t('guess.help'))),
    h('div', { class: 'fields' }, left.map(row)),
    h('div', { class: 'row low' }, labelled(t('form.why'), fresh(`${key}-why`, t('form.why'), { class: 'full', placeholder: t('form.why.example') }), { class: 'field grow' }),
      h('button', { type: 'submit', class: 'btn main', data: { k: `${key}-do` } }, t('guess.do'))),
    messages(key));
}
