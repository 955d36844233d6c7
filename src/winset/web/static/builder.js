// The sentence builder: a statement put together from lists, read back by the server as it is made.

import { get, post } from './ask.js';
import { button, h, say, warn } from './dom.js';
import {
  actors, at, complain, faulty, fold, forget, isMap, issues, keysOf, labelled, list, messages, pick, read, redraw, tick, written,
} from './forms.js';
import { misread, number } from './numbers.js';
import { outcome } from './part_outcome.js';
import { KINDS, begun, kindOf, optionName, ranked, rebase, scored, stepOf, touched, valueOf } from './statement.js';
import { store } from './store.js';
import { placeOf, tagsOf } from './tags.js';
import { lasting } from './unfinished.js';
import { later, t } from './words.js';

/** The draft that is open, and what the server said of it last; one at a time. */
export const bench = { draft: null, told: null };
let asked = 0;
const KEY = 'statement';

let held = lasting('statement', () => bench.draft);

const listOf = (draft) => ['preferences', draft.actor];
const asText = (value) => JSON.stringify(value);

export function open(draft) {
  // What it was made of: where others change the statement meanwhile, nothing of theirs is written over.
  bench.draft = { ...draft, base: draft.base ?? store.case.revision, tag: draft.tag ?? tagsOf(listOf(draft))[draft.place] ?? null };
  bench.told = null;
  readBack();
  redraw();
}

export function close() {
  bench.draft = null;
  bench.told = null;
  forget(KEY);
  redraw();
}

/** Whether the form is free for another statement; if not, it says that the one in it is not saved. */
export function spare() {
  if (bench.draft === null || !touched(bench.draft)) return true;
  complain(KEY, later('statement.begun'));
  return false;
}

/** Whether a draft is of the statement that stands at a place now. */
export const isOf = (draft, actor, place) => draft !== null && draft.actor === actor && !isNew(draft) && tagsOf(listOf(draft))[place] === draft.tag;

/** Whether a draft would be written as a new statement: it is one, or what it was made of is gone. */
export const isNew = (draft) => draft.place === null || draft.gone === true;

/** Follow the statement of the open draft into the newest version. */
function follow() {
  const { draft } = bench;
  if (draft === null || draft.place === null || draft.leaving || store.case.tree === null) return;
  const place = placeOf(listOf(draft), draft.tag);
  if (place < 0 && !draft.gone) warn(t('statement.gone'));
  if (place >= 0) {
    Object.assign(draft, { place, base: store.case.revision });
    joined(draft, at([...listOf(draft), place]));
  }
  draft.gone = place < 0;
}

/** Bring a draft together with what others made of its statement since it was opened. */
function joined(draft, theirs) {
  if (asText(theirs) === asText(draft.said)) return;
  const both = rebase(draft, theirs);
  draft.others = both.length ? t('statement.both', { what: both.map((key) => t(FIELDS[key])).join(', ') }) : t('statement.joined');
  warn(draft.others);
  readBack();
}

const FIELDS = { kind: 'statement.sentence', confidence: 'statement.confidence', account: 'form.account', assumed: 'form.why', note: 'form.note', because: 'view.sources' };

/** Find out whether the proposal that a draft was made of still waits. */
async function decided() {
  const { draft } = bench;
  if ((draft?.proposal ?? null) === null || draft.leaving) return;
  const { ok, body } = await get('/api/proposals');
  if (!ok || bench.draft !== draft || draft.leaving) return;
  const before = draft.decided ?? false;
  draft.decided = !body.waiting.some((one) => one.id === draft.proposal);
  if (draft.decided === before) return;
  if (draft.decided) warn(t('statement.decided'));
  redraw();
}

/** Whether the list that a draft came from has no place for its form any more. */
export const homeless = () => bench.draft?.decided === true;

/** Go on with what was not written when the page was left; its statement is known by its id, or by what it says. */
function recovered() {
  const draft = held;
  held = null;
  if (draft === null || bench.draft !== null) return;
  delete draft.leaving;
  bench.draft = draft;
  if (draft.place !== null) {
    const all = list(at(listOf(draft)));
    let place = all.findIndex((one) => (draft.said.id === undefined ? asText(one) === asText(draft.said) : one?.id === draft.said.id));
    // Without an id, one of the same kind in the same place is the one, changed.
    if (place < 0 && draft.said.id === undefined && isMap(all[draft.place]) && all[draft.place].id === undefined && kindOf(all[draft.place]) === kindOf(draft.said)) place = draft.place;
    // The numbers of versions may be those of another server.
    Object.assign(draft, { gone: place < 0, base: store.case.revision, tag: tagsOf(listOf(draft))[place] ?? null });
    if (place >= 0) draft.place = place;
    if (place >= 0) joined(draft, all[place]);
  }
  readBack();
  decided();
}

/** Ask how the draft reads; only the answer to the newest question counts. */
async function readBack() {
  const { draft } = bench;
  if (draft === null || draft.kind === null || !complete(draft)) {
    bench.told = null;
    return;
  }
  asked += 1;
  const mine = asked;
  const steps = stepsOf(draft);
  const told = await store.draft(steps, baseOf(draft));
  if (mine !== asked || bench.draft !== draft) return;
  const { id } = valueOf(draft);
  const sentence = told.case?.statements.find((one) => one.actor === draft.actor && (id === undefined ? one.path[2] === draft.place : one.id === String(id)))?.text ?? null;
  bench.told = { ...told, sentence };
  if (sentence) say(sentence);
  redraw();
}

/** A proposal may bring a source or an actor along. */
const stepsOf = (draft) => [...(draft.before ?? []), stepOf(isNew(draft) ? { ...draft, place: null } : draft)];

/** A statement that was there is changed as it was when it was opened; a new one is put beside those there are. */
const baseOf = (draft) => (isNew(draft) ? store.case.revision : draft.base);

function complete(draft) {
  const named = (key) => Object.keys(draft.claim[key] ?? {}).some((id) => id !== 'rest');
  if (draft.kind === 'prefers') return named('prefers') && (draft.claim.to === 'no_deal' || named('to'));
  return draft.kind !== 'rejects' || named('rejects');
}

function changed(act) {
  act(bench.draft);
  readBack();
  redraw();
}

async function save() {
  const { draft } = bench;
  // Sent twice, it would be written twice.
  if (draft === null || draft.leaving) return undefined;
  if (!complete(draft)) return complain(KEY, later('statement.needs'));
  const said = bench.told?.sentence ?? t(`statement.kind.${draft.kind}`);
  draft.leaving = true;
  const found = isNew(draft) ? await written(() => stepsOf(draft), t('statement.added', { what: said }))
    : await written(stepsOf(draft), t('statement.changed', { what: said }), false, draft.base);
  if (found.ok) {
    await (draft.settled ?? (() => settled(draft)))();
    return close();
  }
  return refused(draft, found);
}

/** What a proposal asked for is in the case; after the page was loaded anew nobody else says so. */
async function settled({ proposal }) {
  if ((proposal ?? null) !== null) await post('/api/proposals/decide', { ids: [proposal], state: 'accepted' });
}

/** Say why a draft is not written; one that others changed meanwhile goes on from what they wrote. */
function refused(draft, found) {
  draft.leaving = false;
  if (!found.clash) return complain(KEY, [...found.problems, ...found.elsewhere].map((one) => one.text).join(' ') || found.text || later('lost'), found);
  follow();
  // That it is gone stands in the form already.
  if (draft.gone) return redraw();
  readBack();
  return complain(KEY, draft.others ?? later('statement.again'));
}

/** The form of the open draft. */
export function builder() {
  const { draft } = bench;
  if (draft.kind === null) return untold(draft);
  const keys = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Enter' && event.target.tagName === 'INPUT' && event.target.value !== event.target.defaultValue) {
      // What was typed is taken first, which draws the form anew; Enter once more sends it.
      event.preventDefault();
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  };
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  return h('form', { class: 'builder card', aria: { label: t('statement.builder') }, on: { submit, keydown: keys } },
    notices(draft),
    h('div', { class: 'say-row', role: 'group', aria: { label: t('statement.sentence') } },
      isNew(draft) && pick('b-who', t('statement.who'), actors().filter((actor) => !scored(actor.id)).map((actor) => [actor.id, actor.name]), draft.actor, (actor) => changed((one) => { one.actor = actor; })),
      pick('b-kind', t('statement.kind'), KINDS.map((kind) => [kind, t(`statement.kind.${kind}`)]), draft.kind, (kind) => changed((one) => {
        one.kind = kind;
        one.claim = begun(kind);
      })),
      parts(draft)),
    draft.kind === 'order' && ordering(draft),
    readback(),
    messages(KEY),
    known(draft),
    h('div', { class: 'row end' },
      labelled(t('statement.confidence'), pick('b-confidence', t('statement.confidence'), sure(draft.confidence), String(draft.confidence), (value) => changed((one) => { one.confidence = Number(value); }))),
      keysOf(['accounts']).length > 0 && labelled(t('form.account'), pick('b-account', t('form.account'), [['', t('form.account.all')], ...keysOf(['accounts']).map((id) => [id, read(at(['accounts', id])) || id])], draft.account, (id) => changed((one) => { one.account = id; })))),
    labelled(t('form.note'), typed('b-note', t('form.note'), draft.note, (text) => changed((one) => { one.note = text; }))),
    bench.told?.written && fold('b-file', t('statement.file'), false, h('pre', { class: 'yaml' }, bench.told.written.trim())),
    h('div', { class: 'row between' },
      h('div', { class: 'row' },
        h('button', { type: 'submit', class: 'btn main', data: { k: 'b-save' }, title: 'Ctrl Enter' }, t(draft.gone ? 'form.again' : 'statement.save')),
        button(t(draft.gone ? 'form.close' : 'form.cancel'), close, { class: 'btn', data: { k: 'b-cancel' } })),
      !isNew(draft) && button(t('form.remove'), remove, { class: 'btn ghost danger', data: { k: 'b-remove' } })));
}

/** What happened elsewhere to what the form was opened from. */
const notices = (draft) => [
  draft.gone && h('p', { class: 'err' }, t('statement.gone')),
  !draft.gone && draft.others && h('p', { class: 'notice' }, draft.others),
  draft.decided && h('p', { class: 'err' }, t('statement.decided')),
];

/** A statement that says more than a form can show is changed in the file. */
function untold(draft) {
  return h('div', { class: 'builder card' }, notices(draft), h('p', null, t('statement.only.file')),
    h('div', { class: 'row' }, h('a', { class: 'btn main', href: '#/file' }, t('form.to.file')),
      !isNew(draft) && button(t('form.remove'), remove, { class: 'btn ghost danger', data: { k: 'b-remove' } }),
      button(t(draft.gone ? 'form.close' : 'form.cancel'), close, { class: 'btn', data: { k: 'b-cancel' } })), messages(KEY));
}

async function remove() {
  const { draft } = bench;
  const { actor, place, base } = draft;
  const now = placeOf(listOf(draft), draft.tag);
  const told = store.case.case?.statements.find((one) => one.actor === actor && one.path[2] === now)?.text;
  const path = list(at(listOf(draft))).length > 1 ? [...listOf(draft), place] : listOf(draft);
  draft.leaving = true;
  const found = await store.edit([{ do: 'remove', path }], t('statement.removed', { what: told ?? '' }), { base });
  return found.ok ? close() : refused(draft, found);
}

const sure = (now) => {
  const steps = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
  const all = steps.includes(now) ? steps : [...steps, now];
  return all.map((value) => [String(value), value === 1 ? t('statement.certain') : t('statement.worlds', { n: Number((value * 10).toFixed(1)) })]);
};

/** A text that is taken when the control is left, also where a redraw put another in its place meanwhile. */
function typed(key, label, value, done, props = {}) {
  const made = h('input', { type: 'text', class: 'full', autocomplete: 'off', ...props, value, data: { k: key }, aria: { label, invalid: faulty(key) ? 'true' : null } });
  let taken = made.value;
  const take = () => {
    if (made.value === taken) return;
    taken = made.value;
    done(taken);
  };
  made.addEventListener('change', take);
  made.addEventListener('blur', () => queueMicrotask(() => {
    if (made.isConnected && document.activeElement !== made) take();
  }));
  made.addEventListener('vanished', take);
  return made;
}

/** A number in a sentence. As a text: a number control tells no selection, which a redraw has to keep. */
function figure(key, label, value, done) {
  const made = typed(key, label, String(value), (text) => {
    const found = number(text);
    if (Number.isFinite(found)) done(found);
    else complain(KEY, misread(text));
  }, { inputmode: 'decimal', class: 'short' });
  made.addEventListener('focus', () => made.select());
  return made;
}

const issueList = () => issues().filter((issue) => issue.options.length > 1);
const issueOf = (id) => issues().find((issue) => issue.id === id);
const pickIssue = (key, id, chosen) => pick(key, t('statement.issue'), issueList().map((issue) => [issue.id, issue.name]), id, chosen);
const pickOption = (key, issue, value, chosen) => pick(key, t('statement.option'), issue.options.map((option) => [option.id, option.name]), value, (id) => chosen(issue.options.find((option) => option.id === id).value));

/** Two shares; `pair` finds them in the claim as it is by then, since the other may have changed. */
function percentages(key, claim, pair) {
  const now = pair(claim).map(Number);
  const share = (place, label) => figure(`${key}-${place ? 'high' : 'low'}`, label, Math.round(now[place] * 1000) / 10, (typedIn) => changed((one) => {
    pair(one.claim)[place] = Number((typedIn / 100).toPrecision(12));
  }));
  return [share(0, t('statement.from')), h('span', null, t('statement.to')), share(1, t('statement.up.to')), h('span', null, '%')];
}

/** An outcome in a claim, by lists; what is not named stands as without a deal, or may be anything. */
const package_ = (key, claim) => {
  const without = (id) => changed((one) => { one.claim[key] = Object.fromEntries(Object.entries(one.claim[key]).filter(([each]) => each !== id)); });
  return [
    outcome(`b-${key}`, claim[key],
      (issue, value) => changed((one) => {
        const { rest, ...named } = one.claim[key];
        one.claim[key] = { ...named, [issue.id]: value, ...(rest === undefined ? {} : { rest }) };
      }), (issue) => without(issue.id)),
    Object.keys(claim[key] ?? {}).length > 0 && tick(`b-${key}-rest`, t('statement.rest'), claim[key].rest === 'any',
      (on) => (on ? changed((one) => { one.claim[key] = { ...one.claim[key], rest: 'any' }; }) : without('rest'))),
  ];
};

function parts({ kind, claim }) {
  const set = (made) => changed((one) => { one.claim = made; });
  if (kind === 'prefers') {
    return [package_('prefers', claim), h('span', { class: 'nowrap' }, t('statement.than')),
      pick('b-to', t('statement.compared'), [['no_deal', t('statement.no_deal')], ['outcome', t('statement.another')]], claim.to === 'no_deal' ? 'no_deal' : 'outcome', (to) => set({ ...claim, to: to === 'no_deal' ? to : {} })),
      claim.to !== 'no_deal' && package_('to', claim)];
  }
  if (kind === 'rejects') return package_('rejects', claim);
  if (kind === 'order') return pickIssue('b-issue', Object.keys(claim.order)[0], (id) => set({ order: { [id]: ranked(issueOf(id)) } }));
  if (kind === 'weight') {
    const [[id, pair]] = Object.entries(claim.weight);
    return [pickIssue('b-issue', id, (next) => set({ weight: { [next]: pair } })), h('span', null, t('statement.makes')), percentages('b-share', claim, (one) => one.weight[id])];
  }
  if (kind === 'ratio') {
    const [[id, ratio]] = Object.entries(claim.weight);
    return [pickIssue('b-issue', id, (next) => set({ weight: { [next]: ratio } })), h('span', null, t('statement.at.least')),
      figure('b-times', t('statement.times'), Number(ratio.at_least), (times) => set({ weight: { [id]: { ...ratio, at_least: times } } })),
      h('span', null, t('statement.as.much')), pickIssue('b-other', ratio.times, (next) => set({ weight: { [id]: { ...ratio, times: next } } }))];
  }
  if (kind === 'step') return [stepParts('step', claim, set), h('span', null, t('statement.more.than')), stepParts('worth_more_than', claim, set)];
  if (kind === 'value') {
    const [[id, worth]] = Object.entries(claim.value);
    const [[option, pair]] = Object.entries(worth);
    const issue = issueOf(id);
    return [pickIssue('b-issue', id, (next) => set({ value: { [next]: { [issueOf(next).options[1].id]: pair } } })),
      issue && pick('b-option', t('statement.option'), issue.options.map((one) => [one.id, one.name]), option, (next) => set({ value: { [id]: { [next]: pair } } })),
      h('span', null, t('statement.worth')), percentages('b-worth', claim, (one) => one.value[id][option])];
  }
  return [h('span', null, t('statement.outside')), percentages('b-outside', claim, (one) => one.no_deal)];
}

function stepParts(key, claim, set) {
  const [[id, ends]] = Object.entries(claim[key]);
  const issue = issueOf(id);
  const put = (made) => set({ ...claim, [key]: made });
  return [pickIssue(`b-${key}`, id, (next) => put({ [next]: [issueOf(next).options[0].value, issueOf(next).options.at(-1).value] })),
    issue && [h('span', null, t('statement.step.from')), pickOption(`b-${key}-a`, issue, ends[0], (value) => put({ [id]: [value, ends[1]] })),
      h('span', null, t('statement.to')), pickOption(`b-${key}-b`, issue, ends[1], (value) => put({ [id]: [ends[0], value] }))]];
}

function ordering({ claim }) {
  const [[id, order]] = Object.entries(claim.order);
  const issue = issueOf(id);
  if (!issue) return null;
  const swap = (place, by) => changed((one) => {
    const next = [...order];
    [next[place], next[place + by]] = [next[place + by], next[place]];
    one.claim = { order: { [id]: next } };
    say(t('statement.ranked', { name: optionName(issue, order[place]), n: place + by + 1, of: order.length }), 50);
  });
  const turn = () => changed((one) => { one.claim = { order: { [id]: [...order].reverse() } }; });
  return [h('ol', { class: 'ord' }, order.map((value, place) => h('li', null, h('span', { class: 'n' }, place + 1),
    h('span', { class: 'grow' }, optionName(issue, value)),
    (place === 0 || place === order.length - 1) && h('span', { class: 'tag' }, t(place === 0 ? 'statement.best' : 'statement.worst')),
    button('↑', () => swap(place, -1), { class: 'btn ghost sm ic', disabled: place === 0, aria: { label: t('statement.better', { name: optionName(issue, value) }) }, data: { k: `b-up-${value}` } }),
    button('↓', () => swap(place, 1), { class: 'btn ghost sm ic', disabled: place === order.length - 1, aria: { label: t('statement.worse', { name: optionName(issue, value) }) }, data: { k: `b-down-${value}` } })))),
  h('div', null, button(t('statement.turn'), turn, { class: 'btn sm', data: { k: 'b-turn' } }))];
}

function readback() {
  const told = bench.told;
  if (told === null) return h('p', { class: 'readback muted' }, t('statement.unfinished'));
  return h('div', null,
    told.problems.map((one) => h('p', { class: 'err' }, one.text)),
    told.elsewhere.map((one) => h('p', { class: 'err' }, one.text)),
    told.sentence && h('p', { class: 'readback', aria: { label: t('statement.reads') } }, told.sentence));
}

/** How it is known: quotes, or why it is assumed. */
function known(draft) {
  const title = (id) => read(at(['sources', id, 'title'])) || id;
  const quote = (each, place) => h('div', { class: 'quote' }, h('q', null, each.quote),
    button('×', () => changed((one) => { one.because = one.because.filter((_, k) => k !== place); }), { class: 'btn ghost sm ic', aria: { label: t('statement.quote.off') }, data: { k: `b-off-${place}` } }),
    h('span', { class: 'by' }, title(each.source)),
    labelled(t('statement.speaker'), typed(`b-speaker-${place}`, t('statement.speaker'), read(each.speaker), (name) => changed((one) => {
      one.because[place] = { ...each, speaker: name.trim() || undefined };
      if (!name.trim()) delete one.because[place].speaker;
    }))));
  return h('div', { class: 'col tight' }, h('h2', null, t('statement.known')),
    draft.because.map(quote),
    h('div', { class: 'row' }, h('a', { class: 'btn sm', href: '#/sources' }, t(draft.because.length ? 'statement.quote.more' : 'statement.quote.find'))),
    draft.because.length === 0 && labelled(t('form.why'), typed('b-assumed', t('form.why'), draft.assumed, (text) => changed((one) => { one.assumed = text; }), { placeholder: t('form.why.example') })),
    draft.because.length === 0 && !draft.assumed.trim() && h('p', { class: 'small err' }, t('statement.unsupported')));
}

if (store.case !== null) recovered();
store.on((what) => {
  if (what === 'case') recovered();
  if (what === 'case') follow();
  if (what === 'case') readBack();
  if (what === 'proposals' || what === 'case') decided();
});
