// What was proposed, by whom, and what was answered; whose version it is, and how others took it.

import { button, h } from './dom.js';
import {
  actors, add, at, commit, complain, drop, empty, entry, focusOn, head, issues, keysOf, labelled,
  list, mapping, messages, movers, once, opener, page, pick, put, read, redraw, rename, segments, slug, textPath,
} from './forms.js';
import { missing, tagsOf } from './tags.js';
import { lasting } from './unfinished.js';
import { accounts } from './part_accounts.js';
import { outcome } from './part_outcome.js';
import { reactions } from './part_reactions.js';
import { store } from './store.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.offers');

const ORDER = ['id', 'name', 'by', 'on', 'outcome', 'responses', 'account', 'because', 'assumed', 'note'];
const ANSWERS = ['', 'accepted', 'countered', 'rejected', 'final'];

/** Which offer is open, by its tag, and a new one that is not written yet. */
let open = null;
let fresh = lasting('offer', () => fresh);

export function render(root) {
  page(root, () => {
    const all = list(at(['offers']));
    const able = issues().length > 0 && actors().length > 1;
    return [
      head(t('view.offers'), t('offers.lede'), able && !fresh && button(t('offers.add'), begin, { class: 'btn main', data: { k: 'offer-new' } })),
      fresh && h('section', { class: 'card col', aria: { label: t('offers.add') } }, newOffer()),
      all.length === 0 && !fresh && empty(t('offers.none'), t(able ? 'offers.none.help' : 'offers.first')),
      missing(['offers'], open, `offer-${open}`, (offer) => called(offer), () => { open = null; redraw(); }),
      all.length > 0 && h('ol', { class: 'log' }, all.map((offer, place) => h('li', null, item(mapping(offer), place, all.length)))),
      accounts(),
      able && reactions(),
    ];
  });
}

const told = (place) => (store.case.sound ? store.case.case?.offers[place] : null);
const makers = (by) => list(Array.isArray(by) ? by : [by]).map(String);
const nameOf = (id) => actors().find((actor) => actor.id === id)?.name ?? id;

/** What an offer is called here: by its name, or else by who made it. */
const called = (offer, place) => told(place)?.name ?? (read(offer.name) || makers(offer.by).map(nameOf).join(', '));

function item(offer, place, count) {
  const tag = tagsOf(['offers'])[place];
  const key = `offer-${tag}`;
  const known = told(place);
  if (open === tag) return h('article', { class: 'card col', aria: { label: called(offer, place) } }, form(offer, place, count, key));
  const answers = Object.entries(mapping(offer.responses));
  return h('article', { class: 'stm' },
    opener(key, false, [
      h('span', { class: 'sent' },
        h('span', { class: 'muted' }, [offer.on, makers(offer.by).map(nameOf).join(', ')].filter(Boolean).join(' · ')), h('br'),
        h('b', null, called(offer, place)), known ? `: ${known.text}` : ''),
      h('span', { class: 'eff' }, t('form.change')),
    ], () => {
      open = tag;
      focusOn(`${key}-on`);
    }, { class: 'line' }),
    h('div', { class: 'meta' },
      answers.map(([actor, answer]) => h('span', { class: 'chip' }, t('offers.answered', { name: nameOf(actor), answer: t(`answer.${answer}`) }))),
      offer.account && h('span', { class: 'chip' }, t('offers.account', { name: read(at(['accounts', offer.account])) || offer.account })),
      evidence(offer, known)),
    messages(`${key}-remove`));
}

function evidence(offer, known) {
  if (known?.evidence.length) {
    return known.evidence.map((each) => h('a', { class: 'chip evi', href: `#/sources/${encodeURIComponent(each.source)}` },
      h('span', { class: 'ell serif' }, t('form.quote', { quote: each.quote })), each.speaker && h('span', { class: 'nowrap' }, ` ${each.speaker}`)));
  }
  if (offer.because) return null;
  return read(offer.assumed) ? h('span', { class: 'chip assumed' }, h('span', null, t('form.assumed', { text: read(offer.assumed) })))
    : h('span', { class: 'chip none' }, t('form.unsupported'));
}

/** The form of an offer; `set` and `leave` write or take back one part of it. */
function parts(key, offer, set, leave) {
  const by = makers(offer.by);
  const others = actors().filter((actor) => actor.section !== 'observers' && !by.includes(actor.id));
  const spare = actors().filter((actor) => !by.includes(actor.id));
  const many = (next) => set(['by'], next.length === 1 ? next[0] : next, 'by');
  return [
    h('div', { class: 'row low' },
      labelled(t('offers.on'), h('input', {
        type: 'date', value: offer.on ?? '', data: { k: `${key}-on` }, on: { change: (event) => (event.target.value ? set(['on'], event.target.value, 'on') : leave(['on'], 'on')) },
      })),
      by.map((id, place) => labelled(t(place ? 'offers.and' : 'offers.by'), pick(`${key}-by${place}`, t('offers.by'), [
        ...actors().filter((actor) => actor.id === id || !by.includes(actor.id)).map((actor) => [actor.id, actor.name]), ...(by.length > 1 ? [['', t('offers.not')]] : []),
      ], id, (next) => many(next ? by.map((one, k) => (k === place ? next : one)) : by.filter((_, k) => k !== place))))),
      spare.length > 0 && labelled(t('offers.and'), pick(`${key}-by-more`, t('offers.joint'), [['', t('offers.alone')], ...spare.map((actor) => [actor.id, actor.name])], '', (id) => id && many([...by, id]))),
      labelled(t('offers.called'), entry(`${key}-name`, t('offers.called'), read(offer.name), (typed) => (typed.trim() ? set(['name'], typed.trim(), 'name') : leave(['name'], 'name'))))),
    h('div', { class: 'col tight' }, h('h3', null, t('offers.what')),
      outcome(`${key}-o`, offer.outcome, (issue, value) => set(['outcome', issue.id], value, 'outcome'), (issue) => leave(['outcome', issue.id], 'outcome'))),
    others.length > 0 && h('div', { class: 'col tight' }, h('h3', null, t('offers.answers')),
      others.map((actor) => h('div', { class: 'row' }, h('span', { class: 'serif who' }, actor.name),
        segments(`${key}-a-${actor.id}`, t('offers.answer', { name: actor.name }), ANSWERS.map((answer) => [answer, t(`answer.${answer || 'none'}`)]), offer.responses?.[actor.id] ?? '',
          (answer) => (answer ? set(['responses', actor.id], answer, 'responses') : leave(['responses', actor.id], 'responses')), 'v')))),
    h('div', { class: 'row low' },
      keysOf(['accounts']).length > 0 && labelled(t('form.account'), pick(`${key}-account`, t('form.account'), [['', t('form.account.all')], ...keysOf(['accounts']).map((id) => [id, read(at(['accounts', id])) || id])], offer.account ?? '',
        (id) => (id ? set(['account'], id, 'account') : leave(['account'], 'account')))),
      labelled(t('form.why'), entry(`${key}-assumed`, t('form.why'), read(offer.assumed), (typed) => (typed.trim() ? set(['assumed'], typed.trim(), 'assumed') : leave(['assumed'], 'assumed')), { placeholder: t('form.why.example'), class: 'full' }), { class: 'field grow' })),
    labelled(t('form.note'), entry(`${key}-note`, t('form.note'), read(offer.note), (typed) => (typed.trim() ? set(['note'], typed.trim(), 'note') : leave(['note'], 'note')), { rows: 2 })),
  ];
}

const PARTS = ['by', 'on', 'name', 'outcome', 'responses', 'account', 'assumed', 'note', 'id', 'up', 'down', 'remove'];

function form(offer, place, count, key) {
  const path = ['offers', place];
  const name = called(offer, place);
  const label = (what) => t('offers.changed', { name, what: t(`offers.part.${what}`) });
  const set = (keys, value, what) => commit(`${key}-${what}`, [put(textPath([...path, ...keys]), value, ORDER)], label(what), { typed: ['name', 'assumed', 'note'].includes(what) ? value : null });
  const leave = (keys, what) => {
    if (at([...path, ...keys]) === undefined) return redraw();
    // An offer of nothing is none: the checker says so, and the part stays.
    return commit(`${key}-${what}`, [drop([...path, ...keys], what === 'outcome' ? path.length + 2 : path.length + 1)], label(what));
  };
  return [
    parts(key, offer, set, leave),
    h('div', { class: 'row' }, evidence(offer, told(place))),
    h('div', { class: 'row low' },
      labelled(t('form.id'), entry(`${key}-id`, t('form.id.of', { name }), offer.id ?? '', (typed) => (offer.id === undefined
        ? set(['id'], typed.trim(), 'id') : commit(`${key}-id`, [rename(path, typed.trim())], t('form.reid', { from: offer.id, to: typed.trim() }), { typed })), { class: 'short' })),
      h('span', { class: 'grow' }),
      movers(key, ['offers'], place, count, name),
      button(t('form.remove'), async () => {
        open = null;
        await commit(`${key}-remove`, [drop(path)], t('form.removed', { name }));
      }, { class: 'btn ghost sm danger', data: { k: `${key}-remove` } }),
      button(t('form.done'), () => { open = null; focusOn(key); }, { class: 'btn sm', data: { k: `${key}-close` } })),
    PARTS.map((what) => messages(`${key}-${what}`)),
  ];
}

/** Open the form of a new offer filled in, and go there. */
export function propose(by, said) {
  fresh = { by, outcome: said };
  open = null;
  location.hash = '#/offers';
}

function begin() {
  const [first] = actors();
  fresh = { by: first.id, outcome: {} };
  open = null;
  focusOn('offer-fresh-on');
}

/** A new offer is put together here and written once it is whole. */
function newOffer() {
  const set = ([name, below], value) => {
    if (below === undefined) fresh[name] = value;
    else fresh[name] = { ...fresh[name], [below]: value };
    redraw();
  };
  const leave = ([name, below]) => {
    if (below === undefined) delete fresh[name];
    else {
      delete fresh[name][below];
      if (name === 'responses' && !Object.keys(fresh[name]).length) delete fresh[name];
    }
    redraw();
  };
  const write = async () => {
    if (!Object.keys(fresh.outcome).length) return complain('offer-fresh', later('offers.empty'));
    const taken = ['offers', 'reactions', 'rules'].flatMap((section) => list(at([section])).map((one) => mapping(one).id)).filter(Boolean);
    const id = slug(read(fresh.name) || `${makers(fresh.by)[0]} ${fresh.on ?? ''}`, taken);
    const made = Object.fromEntries(ORDER.filter((name) => name in { id, ...fresh }).map((name) => [name, { id, ...fresh }[name]]));
    const kept = fresh;
    if (await commit('offer-fresh', [add(['offers'], made)], t('form.added', { name: read(kept.name) || t('offers.by.whom', { name: makers(kept.by).map(nameOf).join(', ') }) }))) {
      fresh = null;
      focusOn('offer-new');
    }
    return null;
  };
  return [
    h('h2', null, t('offers.add')),
    parts('offer-fresh', fresh, set, leave), messages('offer-fresh'),
    h('div', { class: 'row' },
      button(t('offers.write'), () => once('offer-write', write), { class: 'btn main', data: { k: 'offer-write' } }),
      button(t('form.cancel'), () => { fresh = null; focusOn('offer-new'); }, { class: 'btn', data: { k: 'offer-cancel' } })),
  ];
}
