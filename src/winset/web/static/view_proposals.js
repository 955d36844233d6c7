// What waits to be decided: words of a source, and what they would say in the case. What a proposal
// would do to an answer is not shown, so that nobody picks evidence by its effect.

import { get, post } from './ask.js';
import { bench, builder, open, spare } from './builder.js';
import { button, h, say } from './dom.js';
import { actors, at, complain, draft, drafted as typed, empty, focusOn, fold, fresh, head, keysOf, labelled, messages, once, page, pick, read, redraw } from './forms.js';
import { note } from './notes.js';
import { asMade, drafted, kindOf, scored } from './statement.js';
import { store } from './store.js';
import { later, t } from './words.js';

export const hears = ['form', 'case', 'proposals'];
export const title = () => t('view.proposals');

/** What the server told last, for which revision; and what is open. */
let held = null;
/** Requests for the list, numbered: what was asked before a newer one is not shown any more. */
let asked = 0;
let loading = null;
let filter = 'all';
let open_ = null;
let refused = [];

const FOUND = { verified: 'good', ambiguous: 'evi', refused: 'none' };
const FILTERS = {
  all: () => true,
  says: (one) => one.part !== null,
  quotes: (one) => one.part === null,
};

export function render(root) {
  page(root, () => {
    if (held === null || held.revision !== store.case.revision || held.language !== store.case.language || held.proposed !== store.proposed) load();
    const waiting = held?.waiting ?? [];
    const shown = waiting.filter(FILTERS[filter]);
    const verified = waiting.filter((one) => one.part !== null && one.found === 'verified');
    return [
      head(t('view.proposals'), t('proposal.lede'),
        verified.length > 1 && button(t('proposal.accept.all', { n: verified.length }), () => accept(verified.map((one) => one.id)), { class: 'btn', data: { k: 'accept-all' } })),
      messages('proposals'),
      held?.trouble && h('div', { class: 'notice bad', role: 'alert' }, h('p', { class: 'grow' }, held.trouble)),
      !held?.trouble && bring(),
      refused.length > 0 && notKept(),
      waiting.length > 0 && h('div', { class: 'row' }, Object.entries(FILTERS).map(([key, fits]) => button([t(`proposal.filter.${key}`), ' ', h('span', { class: 'num' }, waiting.filter(fits).length)], () => {
        filter = key;
        redraw();
      }, { class: filter === key ? 'chip on' : 'chip', aria: { pressed: String(filter === key) }, data: { k: `filter-${key}` } }))),
      shown.length > 0 && h('ul', { class: 'rows' }, shown.map(card)),
      held !== null && !held.trouble && waiting.length === 0 && empty(t('proposal.none'), t('proposal.none.help')),
      held !== null && held.decided.length > 0 && decided(),
    ];
  });
}

async function load() {
  const told = `${store.case.revision} ${store.case.language} ${store.proposed}`;
  if (loading === told) return;
  loading = told;
  await listed(() => get('/api/proposals'), true);
  if (loading === told) loading = null;
}

/** Ask for something that answers with the list; shown unless a newer list was asked for meanwhile. */
async function listed(ask, first = false) {
  const { revision, language } = store.case;
  const { proposed } = store;
  const mine = (asked += 1);
  const found = await ask();
  if (mine !== asked) return found;
  if (found.ok) {
    held = { ...found.body, revision, language, proposed };
    redraw();
  } else if (!first) {
    // A list that was under way was let go for this.
    loading = null;
    load();
  }
  return found;
}

/** One proposal: the words, who says them, what they would say, and what was found. */
function card(one) {
  const key = `proposal-${one.id}`;
  const source = read(at(['sources', one.source, 'title'])) || one.source;
  const mine = bench.draft !== null && bench.draft.proposal === one.id;
  return h('li', { class: 'card col', data: { k: key }, tabIndex: -1 },
    h('blockquote', { class: 'quote serif' }, t('form.quote', { quote: one.quote })),
    h('p', { class: 'small muted' }, [one.speaker && (actors().find((actor) => actor.id === one.speaker)?.name ?? one.speaker), one.how].filter(Boolean).map((said) => `${said} · `),
      h('a', { href: `#/sources/${encodeURIComponent(one.source)}` }, t('proposal.in', { source }))),
    one.says && h('p', { class: 'sent' }, one.says),
    one.why && h('p', { class: 'small' }, one.by === 'rules' ? t('proposal.why.rules', { why: one.why }) : t('proposal.why', { why: one.why, by: one.by ?? t('proposal.somebody') })),
    h('p', null, h('span', { class: `chip ${FOUND[one.found]}` }, t(`proposal.found.${one.found}`))),
    one.reasons.length > 0 && h('ul', { class: 'small' }, one.reasons.map((reason) => h('li', null, reason))),
    mine ? builder() : h('div', { class: 'row' },
      one.part !== null && one.found !== 'refused' && button(t('proposal.accept'), () => accept([one.id]), { class: 'btn main', data: { k: `accept-${one.id}` } }),
      one.evidence !== null && button(t(one.part === 'statement' ? 'proposal.change' : 'proposal.state'), () => change(one), { class: one.part === null ? 'btn main' : 'btn', data: { k: `change-${one.id}` } }),
      button(t('proposal.refuse'), () => decide([one.id], 'refused'), { class: 'btn ghost', data: { k: `refuse-${one.id}` } })));
}

const accept = (ids) => once('accept', () => accepted(ids));

async function accepted(ids) {
  const { ok, body, lost } = await post('/api/proposals/accept', { ids });
  if (!ok) return complain('proposals', body.text ?? later('lost'), { lost });
  held = null;
  await store.load();
  store.done = { label: t('proposal.accepted', { n: ids.length }), back: true };
  store.tell('done');
  return undefined;
}

async function decide(ids, state) {
  const { ok, body, lost } = await listed(() => post('/api/proposals/decide', { ids, state }));
  if (!ok) return complain('proposals', body.text ?? later('lost'), { lost });
  if (state === 'refused') note(t('proposal.was.refused'), () => decide(ids, 'waiting'));
  say(t(`proposal.now.${state}`), 50);
  return undefined;
}

/** Open the builder with the words as evidence, and with what is proposed where a form can show it. */
function change(one) {
  if (!spare()) return complain('proposals', later('statement.begun'));
  const free = actors().filter((actor) => !scored(actor.id));
  const whose = one.about ?? speaking(one, free) ?? free[0]?.id;
  if (whose === undefined) return complain('proposals', later('statement.scored.help'));
  // What was proposed is decided by what is made of it, whatever was changed.
  const extra = { because: [one.evidence], proposal: one.id, before: one.before, settled: () => decide([one.id], 'accepted') };
  const kind = one.statement === null ? null : kindOf(one.statement);
  if (kind !== null) {
    const { confidence, account, assumed, note, id, ...claim } = one.statement;
    Object.assign(extra, { kind, claim, confidence: confidence ?? 1, account: account ?? '', note: note ?? one.why ?? '' });
  }
  const made = drafted(whose, null, extra);
  open({ ...made, proposed: asMade(made) });
  focusOn('b-who');
  return undefined;
}

const speaking = (one, free) => free.find((actor) => actor.id === one.speaker || actor.name === one.speaker)?.id ?? null;

/** Where proposals come from: a source read by rules, or the answer of a language model. */
function bring() {
  const texts = keysOf(['sources']).filter((id) => at(['sources', id, 'file']));
  if (texts.length === 0) return h('p', { class: 'muted' }, t('proposal.no.text'), ' ', h('a', { href: '#/sources' }, t('source.add')));
  if (!texts.includes(open_)) open_ = texts[0];
  const copied = async () => {
    const { ok, body, lost } = await get(`/api/proposals/prompt/${encodeURIComponent(open_)}`);
    if (!ok) return complain('proposals', body.text ?? later('lost'), { lost });
    await navigator.clipboard.writeText(body.prompt);
    say(t('proposal.copied'), 50);
    return undefined;
  };
  return h('div', { class: 'card' }, fold('bring', t('proposal.bring'), (held?.waiting.length ?? 1) === 0,
    h('div', { class: 'col' },
      h('div', { class: 'row end' },
        labelled(t('source.one'), pick('bring-source', t('source.one'), texts.map((id) => [id, read(at(['sources', id, 'title'])) || id]), open_, (id) => { open_ = id; redraw(); })),
        button(t('proposal.read'), () => added('/api/proposals/read', { source: open_ }), { class: 'btn main', data: { k: 'bring-read' } })),
      h('p', { class: 'small muted' }, t('proposal.read.help')),
      h('div', { class: 'row' }, button(t('proposal.copy'), copied, { class: 'btn', data: { k: 'bring-copy' } })),
      h('p', { class: 'small muted' }, t('proposal.copy.help')),
      labelled(t('proposal.answer'), fresh('paste-answer', t('proposal.answer'), { rows: 4, class: 'full' })),
      h('div', { class: 'row' }, button(t('proposal.paste'), pasted, { class: 'btn', data: { k: 'bring-paste' } })))));
}

/** What was pasted goes from its place once it was taken in. */
async function pasted() {
  if (await added('/api/proposals/paste', { answer: typed('paste-answer') })) draft({ 'paste-answer': '' });
}

const added = (path, body) => once(path, () => brought(path, body));

async function brought(path, body) {
  say(t('proposal.reading'), 50);
  const found = await listed(() => post(path, body));
  if (!found.ok) {
    complain('proposals', found.body.text ?? later('lost'), found);
    return false;
  }
  refused = found.body.not_kept;
  redraw();
  say(t('proposal.kept', { n: found.body.kept, m: refused.length }), 50);
  return true;
}

/** What was pasted and does not hold: told once, with the reason. */
function notKept() {
  return h('section', { class: 'card col', aria: { label: t('proposal.not.kept') } },
    h('div', { class: 'row between' }, h('h2', null, t('proposal.not.kept')), button(t('proposal.seen'), () => { refused = []; redraw(); }, { class: 'btn sm', data: { k: 'seen' } })),
    h('ul', { class: 'rows' }, refused.map((one) => h('li', null, h('p', { class: 'serif' }, t('form.quote', { quote: one.quote })), one.reasons.map((reason) => h('p', { class: 'small' }, reason))))));
}

function decided() {
  return h('div', { class: 'card' }, fold('decided', t('proposal.decided', { n: held.decided.length }), false,
    h('ul', { class: 'rows' }, held.decided.map((one) => h('li', { class: 'row between' },
      h('span', { class: 'ell serif grow' }, t('form.quote', { quote: one.quote })),
      h('span', { class: 'chip' }, t(`proposal.now.${one.state}`)),
      button(t('proposal.back'), () => decide([one.id], 'waiting'), { class: 'btn sm', data: { k: `back-${one.id}` } }))))));
}
