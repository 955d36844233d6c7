// What stands without a deal: an option of each issue, or what that is worth to each side.

import { h } from './dom.js';
import {
  actors, at, commit, complain, drop, entry, isMap, labelled, mapping, messages, optionOf, pick, put,
  segments,
} from './forms.js';
import { store } from './store.js';
import { later, t } from './words.js';

/** The option of an issue that stands without a deal. */
export function standing(issue) {
  const said = mapping(at(['no_deal']));
  return isMap(said.values) ? null : optionOf(issue, said[issue.id])?.id ?? null;
}

export const stands = (issue, option) => commit(`no-${issue.id}`, [put(['no_deal', issue.id], optionOf(issue, option).value)],
  t('no.set', { issue: issue.name, option: optionOf(issue, option).name }));

/** A list to choose what stands without a deal on an issue. */
export const standingPick = (issue) => pick(`no-${issue.id}`, t('no.of', { issue: issue.name }),
  issue.options.map((option) => [option.id, option.name]), standing(issue), (option) => stands(issue, option));

export function noDeal(all) {
  const values = isMap(at(['no_deal', 'values']));
  return h('section', { class: 'card col', aria: { label: t('no.title') } },
    h('h2', null, t('no.title')),
    segments('no-kind', t('no.kind'), [['outcome', t('no.outcome')], ['values', t('no.values')]], values ? 'values' : 'outcome', (kind) => turned(kind, all)),
    messages('no-kind'),
    h('p', { class: 'small muted' }, t(values ? 'no.values.help' : 'no.outcome.help')),
    h('div', { class: 'fields' }, values ? actors().filter((actor) => actor.section !== 'observers').map(worth)
      : all.map((issue) => h('div', null, labelled(issue.name, standingPick(issue)), messages(`no-${issue.id}`)))));
}

function worth(actor) {
  const key = `no-worth-${actor.id}`;
  const path = ['no_deal', 'values', actor.id];
  const done = (typed) => {
    const text = typed.trim().replace(',', '.');
    const label = t('no.worth', { name: actor.name, value: text || '–' });
    if (!text) return at(path) === undefined ? null : commit(key, [drop(path, 3)], label, { typed });
    if (!Number.isFinite(Number(text))) return complain(key, later('form.number', { typed }), typed);
    return commit(key, [put(path, Number(text))], label, { typed });
  };
  return h('div', null, labelled(actor.name, entry(key, t('no.worth.of', { name: actor.name }), at(path) ?? '', done, { inputmode: 'decimal', class: 'short' })), messages(key));
}

function turned(kind, all) {
  const value = kind === 'values'
    ? { values: Object.fromEntries(actors().filter((actor) => actor.section === 'parties').map((actor) => [actor.id, 0])) }
    : Object.fromEntries(all.filter((issue) => issue.options.length).map((issue) => [issue.id, issue.options[0].value]));
  return commit('no-kind', [{ do: 'put', path: ['no_deal'], value, order: store.case.sections }], t(`no.turned.${kind}`));
}
