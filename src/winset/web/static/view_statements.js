// What each side is known to want: sentences that open into the builder where they stand.

import { button, h } from './dom.js';
import { actors, at, empty, focusOn, fold, head, issues, list, opener, page, read, redraw } from './forms.js';
import { bench, builder, isNew, isOf, open, spare } from './builder.js';
import { begun, guess } from './part_guess.js';
import { drafted, scored } from './statement.js';
import { store } from './store.js';
import { tagsOf } from './tags.js';
import { t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.statements');

/** Whose wishes are shown, and whether somebody asked for these. */
let whose = null;
let picked = false;
let filter = 'all';

const FILTERS = {
  all: () => true,
  bare: (one) => one.basis !== 'evidence',
  soft: (one) => one.confidence < 1,
};

/** Show one statement, from elsewhere on the page. */
export function show(actor, place) {
  if (!spare()) return focusOn('b-kind');
  whose = actor;
  picked = true;
  filter = 'all';
  return open(drafted(actor, place));
}

export function render(root) {
  page(root, () => {
    const told = store.case.case;
    if (actors().length === 0 || issues().length === 0) {
      return [head(t('view.statements'), t('statement.lede')), empty(t('statement.first'), t('statement.first.help'), h('a', { class: 'btn main', href: actors().length ? '#/what' : '#/who' }, t(actors().length ? 'view.what' : 'view.who')))];
    }
    const all = actors();
    if (!picked && bench.draft !== null) whose = bench.draft.actor;
    else if (!picked || !all.some((actor) => actor.id === whose)) whose = (all.find((actor) => !scored(actor.id)) ?? all[0]).id;
    if (!all.some((actor) => actor.id === whose)) whose = all[0].id;
    const known = told?.statements ?? [];
    const count = (basis) => known.filter((one) => one.basis === basis).length;
    return [
      head(t('view.statements'), t('statement.tally', { n: known.length, quoted: count('evidence'), assumed: count('assumed'), bare: known.length - count('evidence') - count('assumed') }),
        !scored(whose) && button(t('statement.new'), () => begin(), { class: 'btn main', data: { k: 'statement-new' } })),
      tabs(all),
      h('div', { role: 'tabpanel', id: 'statements', aria: { labelledby: `tab-${whose}` } }, scored(whose) ? points() : sentences(known.filter((one) => one.actor === whose))),
    ];
  });
}

export function begin(extra = {}) {
  if (occupied()) return;
  open(drafted(extra.actor ?? whose, null, extra));
  focusOn('b-kind');
}

/** Whether a statement that is not saved stands in the form, which is shown then. */
function occupied() {
  if (spare()) return false;
  whose = bench.draft.actor;
  picked = true;
  focusOn('b-kind');
  return true;
}

function tabs(all) {
  const keys = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const place = all.findIndex((actor) => actor.id === whose);
    whose = all[(place + by + all.length) % all.length].id;
    picked = true;
    focusOn(`tab-${whose}`);
  };
  return h('div', { class: 'tabbar', role: 'tablist', aria: { label: t('statement.whose') }, on: { keydown: keys } }, all.map((actor) => h('button', {
    type: 'button', role: 'tab', id: `tab-${actor.id}`, tabIndex: actor.id === whose ? 0 : -1, data: { k: `tab-${actor.id}` },
    aria: { selected: String(actor.id === whose), controls: 'statements' },
    on: { click: () => { whose = actor.id; picked = true; redraw(); } },
  }, actor.name, ' ', h('span', { class: 'muted num' }, list(at(['preferences', actor.id])).length || ''))));
}

const points = () => empty(t('statement.scored'), t('statement.scored.help'), h('a', { class: 'btn main', href: '#/scores' }, t('view.scores')));

function sentences(own) {
  const shown = own.filter(FILTERS[filter]);
  const { draft } = bench;
  // What was opened of somebody who is gone stands where it can be seen.
  const fresh = draft !== null && isNew(draft) && (draft.actor === whose || !actors().some((actor) => actor.id === draft.actor));
  return [
    own.length > 0 && h('div', { class: 'row' }, Object.entries(FILTERS).map(([key, fits]) => button([t(`statement.filter.${key}`), ' ', h('span', { class: 'num' }, own.filter(fits).length)], () => {
      filter = key;
      redraw();
    }, { class: filter === key ? 'chip on' : 'chip', aria: { pressed: String(filter === key) }, data: { k: `filter-${key}` } }))),
    fresh && builder(),
    shown.length > 0 && h('ul', null, shown.map(row)),
    own.length === 0 && !fresh && empty(t('statement.none'), t('statement.none.help'), button(t('statement.new'), () => begin(), { class: 'btn main', data: { k: 'statement-first' } }),
      h('a', { class: 'btn', href: '#/sources' }, t('view.sources')), h('a', { class: 'btn', href: '#/scores' }, t('view.scores'))),
    guessing(own.length === 0),
    own.length > 0 && shown.length === 0 && h('p', { class: 'muted' }, t('statement.none.here')),
  ];
}

/** The first guess: open where nothing is known yet, folded away afterwards. */
function guessing(bare) {
  const form = guess(actors().find((actor) => actor.id === whose));
  return bare || form === null ? form : fold(`guess-fold-${whose}`, t('guess.more'), begun(actors().find((actor) => actor.id === whose)), form);
}

function row(one) {
  const [, actor, place] = one.path;
  const here = isOf(bench.draft, actor, place);
  const key = `statement-${actor}-${tagsOf(['preferences', actor])[place]}`;
  const mark = one.basis === 'evidence' ? 'stm' : one.assumed ? 'stm bare' : 'stm unsup';
  if (here) return h('li', { class: mark }, h('p', { class: 'line' }, h('span', { class: 'sent muted' }, t('statement.was', { text: one.text }))), builder());
  return h('li', { class: mark },
    opener(key, false, [
      h('span', { class: 'sent' }, one.text),
      h('span', { class: 'eff' }, one.confidence < 1 ? h('span', { class: 'chip' }, t('statement.worlds', { n: Number((one.confidence * 10).toFixed(1)) })) : t('form.change')),
    ], () => {
      if (occupied()) return;
      open(drafted(actor, place));
      focusOn('b-kind');
    }, { class: 'line' }),
    h('div', { class: 'meta' }, evidence(one),
      one.account && h('span', { class: 'chip' }, t('offers.account', { name: read(at(['accounts', one.account])) || one.account }))));
}

function evidence(one) {
  if (one.evidence.length) {
    return one.evidence.map((each) => h('a', { class: 'chip evi', href: `#/sources/${encodeURIComponent(each.source)}` },
      h('span', { class: 'ell serif' }, t('form.quote', { quote: each.quote })), each.speaker && h('span', { class: 'nowrap' }, ` ${each.speaker}`)));
  }
  return one.assumed ? h('span', { class: 'chip assumed' }, h('span', null, t('form.assumed', { text: one.assumed })))
    : h('span', { class: 'chip none' }, t('form.unsupported'));
}
