// What else has to be met for a deal: a veto, so many of a group, a weight of votes.

import { button, h } from './dom.js';
import {
  actors, add, at, commit, complain, drop, entry, focusOn, head, isMap, labelled, list, mapping,
  messages, movers, once, page, pick, put, read, rename, slug, textPath, tick,
} from './forms.js';
import { store } from './store.js';
import { tagsOf } from './tags.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.approval');

const ORDER = ['id', 'name', 'veto', 'at_least', 'weight', 'of', 'blocks', 'unless'];

export function render(root) {
  page(root, () => {
    const all = list(at(['approval']));
    const parties = actors().filter((actor) => actor.section === 'parties');
    return [
      head(t('view.approval'), t('approval.lede')),
      h('section', { class: 'card col', aria: { label: t('approval.table') } },
        h('h2', null, t('approval.table')),
        h('p', { class: 'sent' }, parties.length ? t('approval.all', { names: parties.map((actor) => actor.name).join(', ') }) : t('approval.first'))),
      all.map((rule, place) => item(mapping(rule), place, all.length)),
      voting([]).length > 0 && h('div', { class: 'row' },
        button(t('approval.add.veto'), () => begin('veto'), { class: 'btn', data: { k: 'approval-veto' } }),
        button(t('approval.add.vote'), () => begin('vote'), { class: 'btn', data: { k: 'approval-vote' } }),
        button(t('approval.add.weight'), () => begin('weight'), { class: 'btn', data: { k: 'approval-weight' } }),
        voting([]).length > 1 && button(t('approval.add.blocks'), () => begin('blocks'), { class: 'btn', data: { k: 'approval-blocks' } })),
      ['veto', 'vote', 'weight', 'blocks'].map((kind) => messages(`approval-${kind}`)),
    ];
  });
}

/** Those who can vote, and whoever is named though they cannot. */
const voting = (named) => actors().filter((actor) => actor.section !== 'observers' || named.includes(actor.id));

const told = (place) => (store.case.sound ? store.case.case?.approval[place]?.text : null);

const begin = (kind) => once('approval', () => begun(kind));

async function begun(kind) {
  const after = actors().filter((actor) => actor.section === 'ratifiers');
  const ids = (after.length ? after : voting([])).map((actor) => actor.id);
  const taken = list(at(['approval'])).map((rule) => mapping(rule).id).filter(Boolean);
  const id = slug(kind, taken);
  const half = Math.floor(ids.length / 2) + 1;
  const rule = {
    veto: { veto: ids.at(-1) },
    vote: { at_least: half, of: ids },
    weight: { weight: half, of: Object.fromEntries(ids.map((one) => [one, 1])) },
    blocks: { blocks: ids.at(-1), unless: overriding(ids.at(-1)) },
  }[kind];
  if (await commit(`approval-${kind}`, [add(['approval'], { id, ...rule })], t(`approval.added.${kind}`))) {
    focusOn(`approval-${tagsOf(['approval']).at(-1)}-${Object.keys(rule)[0]}`);
  }
}

/** What overrides a block to begin with: most of the others. */
function overriding(blocker) {
  const others = voting([]).map((actor) => actor.id).filter((id) => id !== blocker);
  return { at_least: Math.floor(others.length / 2) + 1, of: others };
}

function item(rule, place, count) {
  const key = `approval-${tagsOf(['approval'])[place]}`;
  const path = ['approval', place];
  const text = told(place);
  const name = read(rule.name) || text || String(rule.id ?? place + 1);
  const called = (typed) => (typed.trim() || rule.name === undefined
    ? commit(`${key}-name`, [put(textPath([...path, 'name']), typed.trim(), ORDER)], t('form.renamed', { from: name, to: typed.trim() }), { typed })
    : commit(`${key}-name`, [{ do: 'remove', path: [...path, 'name'] }], t('form.renamed', { from: name, to: '–' })));
  const reid = (typed) => commit(`${key}-id`, [rule.id === undefined ? put([...path, 'id'], typed.trim(), ORDER) : rename(path, typed.trim())],
    t('form.reid', { from: rule.id ?? '–', to: typed.trim() }), { typed });
  return h('section', { class: 'card col', aria: { label: t('approval.number', { n: place + 1 }) } },
    h('h2', { class: 'sr' }, t('approval.number', { n: place + 1 })),
    text && h('p', { class: 'readback' }, text),
    shape(key, path, rule, name),
    h('div', { class: 'row low' },
      labelled(t('approval.name'), entry(`${key}-name`, t('approval.name'), read(rule.name), called, { class: 'wide' })),
      labelled(t('form.id'), entry(`${key}-id`, t('form.id.of', { name }), rule.id ?? '', reid, { class: 'wide' })),
      h('span', { class: 'grow' }),
      movers(key, ['approval'], place, count, name),
      button(t('form.remove'), () => commit(`${key}-remove`, [drop(path)], t('form.removed', { name })), {
        class: 'btn ghost sm danger', aria: { label: t('form.remove.of', { name }) }, data: { k: `${key}-remove` },
      })),
    ['name', 'id', 'up', 'down', 'remove'].map((part) => messages(`${key}-${part}`)));
}

/** The parts of a rule; what blocks unless another rule is met has that rule in it. */
function shape(key, path, rule, name) {
  const label = t('form.noted.change', { name });
  const who = (part) => pick(`${key}-${part}`, t(`approval.${part}.of`), voting([String(rule[part])]).map((actor) => [actor.id, actor.name]), rule[part],
    (id) => commit(`${key}-${part}`, [put([...path, part], id)], label));
  if (rule.veto !== undefined) return [h('div', { class: 'say-row' }, who('veto'), h('span', null, t('approval.must'))), messages(`${key}-veto`)];
  if (rule.blocks !== undefined) {
    return [h('div', { class: 'say-row' }, who('blocks'), h('span', null, t('approval.unless'))), messages(`${key}-blocks`),
      isMap(rule.unless) && h('div', { class: 'col nested' }, shape(`${key}-unless`, [...path, 'unless'], rule.unless, name))];
  }
  const part = rule.weight === undefined ? 'at_least' : 'weight';
  const done = (typed) => {
    const text = typed.trim().replace(',', '.');
    if (text === '' || !Number.isFinite(Number(text))) return complain(`${key}-${part}`, later('form.number', { typed }), typed);
    return commit(`${key}-${part}`, [put([...path, part], Number(text))], label, { typed });
  };
  return [
    h('div', { class: 'say-row' }, h('span', null, t(part === 'weight' ? 'approval.weight' : 'approval.at_least')),
      entry(`${key}-${part}`, t(`approval.${part}.of`), rule[part] ?? '', done, { inputmode: 'decimal', class: 'short' }),
      h('span', null, t('approval.these'))),
    messages(`${key}-${part}`),
    isMap(rule.of) ? weights(key, path, rule.of, label) : voters(key, path, list(rule.of).map(String), label),
    messages(`${key}-of`),
  ];
}

function voters(key, path, of, label) {
  const turn = (actor, on) => commit(`${key}-of`, [on
    ? (of.length ? { do: 'insert', path: [...path, 'of'], place: of.length, value: actor.id } : put([...path, 'of'], [actor.id]))
    : { do: 'remove', path: [...path, 'of', of.indexOf(actor.id)] }], label);
  return h('div', { class: 'row chips' }, voting(of).map((actor) => tick(`${key}-of-${actor.id}`, actor.name, of.includes(actor.id), (on) => turn(actor, on))));
}

function weights(key, path, of, label) {
  const one = (actor) => {
    const done = (typed) => {
      const text = typed.trim().replace(',', '.');
      const here = [...path, 'of', actor.id];
      if (text === '') return commit(`${key}-of`, [{ do: 'remove', path: here }], label);
      if (!Number.isFinite(Number(text))) return complain(`${key}-of`, later('form.number', { typed }));
      return commit(`${key}-of`, [put(here, Number(text))], label);
    };
    return labelled(actor.name, entry(`${key}-of-${actor.id}`, t('approval.votes', { name: actor.name }), of[actor.id] ?? '', done, { inputmode: 'decimal', class: 'short' }));
  };
  return h('div', { class: 'fields' }, voting(Object.keys(of)).map(one));
}
