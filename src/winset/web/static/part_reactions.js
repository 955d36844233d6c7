// How somebody is reported to have received an outcome, or that there was no deal.

import { button, h } from './dom.js';
import {
  actors, add, at, commit, drop, entry, focusOn, isMap, keysOf, labelled, list, mapping, messages,
  once, opener, pick, put, read, redraw, textPath,
} from './forms.js';
import { missing, tagsOf } from './tags.js';
import { outcome } from './part_outcome.js';
import { t } from './words.js';

const ORDER = ['id', 'by', 'to', 'was', 'instead_of', 'on', 'account', 'because', 'assumed', 'note'];
const RECEIVED = ['welcome', 'indifferent', 'regret'];

let open = null;

export function reactions() {
  const all = list(at(['reactions']));
  const begin = async () => {
    const by = actors().at(-1).id;
    if (await commit('reaction-new', [add(['reactions'], { by, to: 'no_deal', was: 'regret' })], t('reactions.added', { name: nameOf(by) }))) {
      open = tagsOf(['reactions']).at(-1);
      focusOn(`reaction-${open}-by`);
    }
  };
  return h('section', { class: 'card col', aria: { label: t('reactions.title') } },
    h('div', null, h('h2', null, t('reactions.title')), h('p', { class: 'small muted' }, t('reactions.help'))),
    missing(['reactions'], open, `reaction-${open}`, received, () => { open = null; redraw(); }),
    h('ul', { class: 'rows' }, all.map((one, place) => item(mapping(one), place))),
    h('div', { class: 'row' }, button(t('reactions.add'), () => once('reaction-new', begin), { class: 'btn sm', data: { k: 'reaction-new' } })), messages('reaction-new'));
}

const nameOf = (id) => actors().find((actor) => actor.id === id)?.name ?? String(id);
const offers = () => list(at(['offers'])).map(mapping).filter((offer) => offer.id !== undefined)
  .map((offer) => [String(offer.id), read(offer.name) || String(offer.id)]);

/** What was received or is measured against, in a few words. */
function what(said) {
  if (isMap(said)) return t('reactions.deal');
  if (said === 'no_deal') return t('reactions.no_deal');
  return offers().find(([id]) => id === String(said))?.[1] ?? String(said);
}

/** Who received what, and how. */
export const received = (reaction) => t(`reactions.said.${reaction.was}`, { name: nameOf(reaction.by), what: what(reaction.to) });

function item(reaction, place) {
  const tag = tagsOf(['reactions'])[place];
  const key = `reaction-${tag}`;
  const shown = open === tag;
  const line = received(reaction);
  const than = reaction.instead_of === undefined ? '' : ` ${t('reactions.than', { what: what(reaction.instead_of) })}`;
  return h('li', null,
    h('div', { class: 'row' }, h('span', { class: 'sent grow' }, line, than, reaction.on ? h('span', { class: 'muted' }, ` (${reaction.on})`) : ''),
      !reaction.because && !read(reaction.assumed) && h('span', { class: 'chip none' }, t('form.unsupported')),
      opener(`${key}-open`, shown, t(shown ? 'form.less' : 'form.change'), () => {
        open = shown ? null : tag;
        redraw();
      }, { class: 'btn ghost sm', title: line })),
    shown && form(reaction, place, key),
    ['by', 'was', 'to', 'instead_of', 'on', 'account', 'assumed', 'note', 'remove'].map((part) => messages(`${key}-${part}`)));
}

function form(reaction, place, key) {
  const path = ['reactions', place];
  const label = t('reactions.changed', { name: nameOf(reaction.by) });
  const set = (part, value, below = [], typed = null) => commit(`${key}-${part}`, [put(textPath([...path, part, ...below]), value, ORDER)], label, { typed });
  const leave = (part, below = []) => (at([...path, part, ...below]) === undefined ? redraw()
    : commit(`${key}-${part}`, [{ do: 'remove', path: [...path, part, ...below] }], label));
  const text = (part) => (typed) => (typed.trim() ? set(part, typed.trim(), [], typed) : leave(part));
  const measured = (part, options) => {
    const said = reaction[part];
    const now = isMap(said) ? '{}' : said ?? '';
    const first = () => Object.entries(mapping(at(['no_deal']))).filter(([id]) => id !== 'values')[0];
    const chosen = (kind) => {
      if (kind === '') return leave(part);
      if (kind !== '{}') return set(part, kind);
      // A deal begins with one issue as it stands, to be changed.
      const [id, value] = first() ?? [keysOf(['issues'])[0], keysOf(['issues', keysOf(['issues'])[0], 'options'])[0]];
      return set(part, { [id]: value });
    };
    return h('div', { class: 'col tight grow' },
      labelled(t(`reactions.${part}`), pick(`${key}-${part}`, t(`reactions.${part}`), options, now, chosen)),
      isMap(said) && outcome(`${key}-${part}-o`, said, (issue, value) => set(part, value, [issue.id]), (issue) => leave(part, [issue.id])));
  };
  const deal = [['no_deal', t('reactions.no_deal')], ['{}', t('reactions.deal')]];
  return h('div', { class: 'col more' },
    h('div', { class: 'row low' },
      labelled(t('reactions.by'), pick(`${key}-by`, t('reactions.by'), actors().map((actor) => [actor.id, actor.name]), reaction.by, (id) => set('by', id))),
      labelled(t('reactions.was'), pick(`${key}-was`, t('reactions.was'), RECEIVED.map((each) => [each, t(`reactions.was.${each}`)]), reaction.was, (each) => set('was', each))),
      labelled(t('offers.on'), h('input', { type: 'date', value: reaction.on ?? '', data: { k: `${key}-on` }, on: { change: (event) => (event.target.value ? set('on', event.target.value) : leave('on')) } }))),
    h('div', { class: 'row top' }, measured('to', deal), measured('instead_of', [['', t('reactions.usual')], ...deal, ...offers()])),
    h('div', { class: 'row low' },
      keysOf(['accounts']).length > 0 && labelled(t('form.account'), pick(`${key}-account`, t('form.account'), [['', t('form.account.all')], ...keysOf(['accounts']).map((id) => [id, read(at(['accounts', id])) || id])], reaction.account ?? '', (id) => (id ? set('account', id) : leave('account')))),
      labelled(t('form.why'), entry(`${key}-assumed`, t('form.why'), read(reaction.assumed), text('assumed'), { class: 'full' }), { class: 'field grow' })),
    labelled(t('form.note'), entry(`${key}-note`, t('form.note'), read(reaction.note), text('note'), { rows: 2 })),
    h('div', { class: 'row' }, button(t('form.remove'), () => {
      open = null;
      return commit(`${key}-remove`, [drop(path)], t('reactions.removed', { name: nameOf(reaction.by) }));
    }, { class: 'btn ghost sm danger', data: { k: `${key}-remove` } })));
}
