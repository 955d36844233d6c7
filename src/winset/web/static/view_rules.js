// What cannot be agreed: rules from lists to choose from, read back by the server.

import { button, h } from './dom.js';
import {
  add, at, commit, complain, drop, empty, entry, focusOn, head, isMap, issues, labelled, list,
  mapping, messages, movers, once, opener, page, put, redraw, rename, segments, slug, tick,
} from './forms.js';
import { missing, tagsOf } from './tags.js';
import { lasting } from './unfinished.js';
import { region } from './part_region.js';
import { store } from './store.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.rules');

const ORDER = ['id', 'never', 'if', 'then', 'for'];

/** Which rule is open, by its tag, and a new one that is not written yet with how it reads. */
let open = null;
let fresh = lasting('rule', () => fresh);
let reading = null;
let unread = false;
store.on((what) => { if (what === 'case' && unread) readBack(); });

export function render(root) {
  page(root, () => {
    const all = list(at(['rules']));
    const able = issues().filter((issue) => issue.options.length).length > 1;
    return [
      head(t('view.rules'), t('rules.lede'), able && !fresh && button(t('rules.add'), begin, { class: 'btn main', data: { k: 'rule-new' } })),
      fresh && h('section', { class: 'card col', aria: { label: t('rules.add') } }, newRule()),
      all.length === 0 && !fresh && empty(t('rules.none'), t(able ? 'rules.none.help' : 'rules.first')),
      missing(['rules'], open, `rule-${open}`, (rule) => String(rule.id ?? t('view.rules')), () => { open = null; redraw(); }),
      h('ol', null, all.map((rule, place) => h('li', { class: 'stm' }, item(mapping(rule), place, all.length)))),
    ];
  });
}

const told = (place) => (store.case.sound ? store.case.case?.rules[place]?.text : null);

function item(rule, place, count) {
  const tag = tagsOf(['rules'])[place];
  const key = `rule-${tag}`;
  const text = told(place) ?? String(rule.id ?? t('rules.number', { n: place + 1 }));
  if (open !== tag) {
    return [opener(key, false, [
      h('span', { class: 'sent' }, text), h('span', { class: 'eff' }, t('form.change')),
    ], () => {
      open = tag;
      focusOn(`${key}-close`);
    }, { class: 'line' }), rule.for === 'deals' && h('div', { class: 'meta' }, h('span', { class: 'chip' }, t('rules.deals.short'))), messages(`${key}-remove`)];
  }
  const path = ['rules', place];
  const label = t('rules.changed', { rule: text });
  const set = (part, issue, value) => commit(`${key}-${part}`, [put([...path, part, issue.id], value, ORDER)], label);
  const leave = (part, issue) => commit(`${key}-${part}`, [{ do: 'remove', path: [...path, part, issue.id] }], label);
  const reid = (typed) => {
    const id = typed.trim();
    const step = rule.id === undefined ? put([...path, 'id'], id, ORDER) : rename(path, id);
    return commit(`${key}-id`, [step], t('form.reid', { from: rule.id ?? '–', to: id }), { typed });
  };
  return h('div', { class: 'builder' },
    h('p', { class: 'readback' }, told(place) ?? ''),
    parts(key, rule, set, leave),
    h('div', { class: 'row low' },
      labelled(t('form.id'), entry(`${key}-id`, t('form.id.of', { name: text }), rule.id ?? '', reid, { class: 'wide' })),
      tick(`${key}-for`, t('rules.deals'), rule.for === 'deals', (on) => commit(`${key}-for`, [on ? put([...path, 'for'], 'deals', ORDER) : { do: 'remove', path: [...path, 'for'] }], label)),
      h('span', { class: 'grow' }),
      movers(key, ['rules'], place, count, text),
      button(t('form.remove'), async () => {
        open = null;
        await commit(`${key}-remove`, [drop(path)], t('form.removed', { name: text }));
      }, { class: 'btn ghost sm danger', data: { k: `${key}-remove` } }),
      button(t('form.done'), () => { open = null; focusOn(key); }, { class: 'btn sm', data: { k: `${key}-close` } })),
    ['never', 'if', 'then', 'id', 'for', 'up', 'down', 'remove'].map((part) => messages(`${key}-${part}`)));
}

/** The pickers of a rule; `set` and `leave` get the part, the issue and the value. */
function parts(key, rule, set, leave) {
  const one = (part, word) => h('div', { class: 'say-row' }, h('span', null, word),
    region(`${key}-${part}`, rule[part], (issue, value) => set(part, issue, value), (issue) => leave(part, issue)));
  return isMap(rule.never) ? one('never', t('rules.never')) : [one('if', t('rules.if')), one('then', t('rules.then'))];
}

function begin() {
  fresh = { if: {}, then: {} };
  reading = null;
  open = null;
  focusOn('rule-fresh-if-more');
}

/** The new rule as the file will have it. */
function whole() {
  const taken = ['rules', 'offers', 'reactions'].flatMap((section) => list(at([section])).map((one) => mapping(one).id)).filter(Boolean);
  const id = slug([...Object.keys(fresh.never ?? fresh.if), ...Object.keys(fresh.then ?? {})].join(' ') || 'rule', taken);
  return fresh.never ? { id, never: fresh.never } : { id, if: fresh.if, then: fresh.then };
}

const complete = () => (fresh.never ? [fresh.never] : [fresh.if, fresh.then]).every((part) => Object.keys(part).length);

/** Have the server read the new rule back; only the newest answer counts. */
async function readBack() {
  reading = null;
  unread = false;
  redraw();
  if (fresh === null || !complete()) return;
  const asked = fresh;
  const state = JSON.stringify(asked);
  const found = await store.draft([add(['rules'], whole())]);
  if (fresh !== asked || JSON.stringify(fresh) !== state) return;
  unread = found.lost === true;
  reading = found.case?.rules.at(-1)?.text ?? [...found.problems, ...found.elsewhere].map((one) => one.text).join(' ');
  redraw();
}

function newRule() {
  const set = (part, issue, value) => {
    fresh[part] = { ...fresh[part], [issue.id]: value };
    readBack();
  };
  const leave = (part, issue) => {
    delete fresh[part][issue.id];
    readBack();
  };
  const turned = (kind) => {
    fresh = kind === 'never' ? { never: { ...fresh.if, ...fresh.then } } : { if: fresh.never ?? {}, then: {} };
    readBack();
  };
  const write = async () => {
    if (!complete()) return complain('rule-fresh', later('rules.empty'));
    if (await commit('rule-fresh', [add(['rules'], whole())], t('rules.added', { rule: reading ?? '' }))) {
      fresh = null;
      focusOn('rule-new');
    }
    return null;
  };
  return [
    h('h2', null, t('rules.add')),
    segments('rule-fresh-kind', t('rules.shape'), [['if', t('rules.shape.if')], ['never', t('rules.shape.never')]], fresh.never ? 'never' : 'if', turned),
    parts('rule-fresh', fresh, set, leave),
    h('p', { class: 'readback', role: 'status', aria: { label: t('rules.readback') } }, reading ?? ''),
    messages('rule-fresh'),
    h('div', { class: 'row' },
      button(t('rules.write'), () => once('rule-write', write), { class: 'btn main', data: { k: 'rule-write' } }),
      button(t('form.cancel'), () => { fresh = null; focusOn('rule-new'); }, { class: 'btn', data: { k: 'rule-cancel' } })),
  ];
}
