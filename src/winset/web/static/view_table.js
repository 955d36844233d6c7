// At the table: what a party should offer next, how talks would run, and one session played again.

import { get, post } from './ask.js';
import { button, h } from './dom.js';
import { actors, complain, faulty, fold, forget, head, labelled, messages, page, pick, redraw, tick } from './forms.js';
import { misread, number } from './numbers.js';
import { loadMap } from './part_map.js';
import { replay } from './part_replay.js';
import { curve } from './part_curve.js';
import { store } from './store.js';
import { lasting } from './unfinished.js';
import { propose } from './view_offers.js';
import { said } from './view_map.js';
import { later, t } from './words.js';

export const hears = ['form', 'tabled', 'answer'];
export const title = () => t('view.table');

/** What was answered last, by kind, and what can be chosen; null until it is asked for. */
let found = null;
let loading = false;
/** What the forms have; it outlives the page. */
const left = lasting('table', () => ({ offer, talks, draw })) ?? {};
const offer = { by: null, offers: 3, horizon: 4, floor: null, ...left.offer };
const talks = { protocol: 'stacked', mediator: 'hill', rounds: null, considerate: false, strategies: {}, ...left.talks };
let draw = left.draw ?? 1;

async function load() {
  if (loading) return;
  loading = true;
  const answer = await get('/api/table');
  loading = false;
  if (!answer.ok) return;
  found = { ...answer.body, language: store.case.language };
  redraw();
}

store.on((kind) => {
  if (kind === 'tabling') {
    // What is there already is moved, so that nothing goes from under a hand.
    const bar = document.querySelector(`progress[data-k="table-${store.tabling.what}-share"]`);
    if (bar === null) redraw();
    else if (store.tabling.share) bar.value = store.tabling.share;
  }
  if (kind === 'tabled' || (kind === 'case' && found !== null && found.language !== store.case.language)) load();
});

export function render(root) {
  loadMap(redraw);
  if (found === null) load();
  page(root, () => [
    head(t('view.table'), t('table.lede')),
    parties().length < 2 || !store.case.sound
      ? h('p', { class: 'card' }, t(store.case.sound ? 'table.first' : 'answers.needs'))
      : found !== null && [offering(), talking(), found.talks && !found.talks.refused && one()],
  ]);
}

const parties = () => actors().filter((actor) => actor.section === 'parties');

/** Ask the server to work something out; what is wrong with the question stands at its button. */
async function ask(what, given) {
  const { ok, body } = await post('/api/table', { what, ...given });
  if (!ok) complain(`table-${what}`, body.text || t('lost'));
}

/** The button that asks, how far it is, and a way to stop. */
function asker(what, label, act) {
  const now = store.tabling?.what === what ? store.tabling : null;
  return h('div', { class: 'row' },
    button(label, act, { class: 'btn main', data: { k: `table-${what}` }, disabled: now !== null }),
    now !== null && [
      h('progress', { max: 1, value: now.share || null, data: { k: `table-${what}-share` }, aria: { label: t('table.working') } }),
      button(t('table.stop'), () => post('/api/table', { stop: true }), { class: 'btn sm', data: { k: `table-${what}-stop` } }),
    ],
    messages(`table-${what}`));
}

const outdated = (one) => one.revision !== store.case.revision && h('p', { class: 'notice' }, t('table.before'));
/**
 * A whole number from `least` to `most`; another one is not taken, and that is said. A line of text:
 * what is selected in a control for numbers nobody can tell, and it would be lost on drawing anew.
 */
function whole(key, label, value, most, set, least = 1) {
  const read = (typed) => (/^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : null);
  const taken = (given) => {
    forget(key);
    set(given);
    redraw();
  };
  return [labelled(label, h('input', {
    type: 'text', inputmode: 'numeric', autocomplete: 'off', value, class: 'short', data: { k: key }, aria: { label, invalid: faulty(key) ? 'true' : null },
    on: {
      // What was refused is put back: typed once more it is no change, but no fault either.
      input: ({ target }) => { if (faulty(key) && read(target.value.trim()) !== null) taken(read(target.value.trim())); },
      change: ({ target }) => {
        const given = read(target.value.trim());
        if (given !== null) return taken(given);
        target.value = target.defaultValue;
        return complain(key, later('form.whole', { low: least, high: most }));
      },
    },
  })), messages(key)];
}

/* What to offer next. */

function offering() {
  const all = parties();
  if (!all.some(({ id }) => id === offer.by)) offer.by = all[0].id;
  const now = found.offer;
  return h('section', { class: 'card col', aria: { labelledby: 'next-title' } },
    h('h2', { id: 'next-title' }, t('table.next')),
    h('div', { class: 'row low' },
      labelled(t('table.by'), pick('next-by', t('table.by'), all.map(({ id, name }) => [id, name]), offer.by, (id) => { offer.by = id; redraw(); })),
      whole('next-offers', t('table.offers'), offer.offers, 6, (value) => { offer.offers = value; }),
      whole('next-horizon', t('table.horizon'), offer.horizon, 8, (value) => { offer.horizon = value; }),
      floor()),
    asker('offer', t('table.ask'), () => ask('offer', offer)),
    now && (now.refused ? h('p', { class: 'err' }, now.refused) : next(now)));
}

/** What an offer has to be worth at least; another text is not taken, and that is said. */
function floor() {
  const key = 'next-floor';
  const taken = (text) => (text.trim() === '' ? null : number(text));
  const sound = (value) => value === null || value >= 0;
  const take = (value) => {
    forget(key);
    offer.floor = value;
    redraw();
  };
  return [labelled(t('table.floor'), h('input', {
    type: 'text', inputmode: 'decimal', autocomplete: 'off', value: offer.floor ?? '', class: 'short', data: { k: key }, aria: { label: t('table.floor'), invalid: faulty(key) ? 'true' : null },
    on: {
      input: ({ target }) => { if (faulty(key) && sound(taken(target.value))) take(taken(target.value)); },
      change: ({ target }) => {
        const [typed, value] = [target.value, taken(target.value)];
        if (sound(value)) return take(value);
        target.value = target.defaultValue;
        return complain(key, Number.isFinite(value) ? later('table.floor.wrong') : misread(typed));
      },
    },
  })), messages(key)];
}

function next(now) {
  const write = (one, key) => button(t('table.write'), () => propose(now.by, said(one.outcome)), { class: 'btn sm', data: { k: key } });
  return h('div', { class: 'col', aria: { live: 'off' } }, outdated(now),
    h('h3', null, now.name),
    now.lead === null ? h('p', null, now.text) : [
      dealLines(now.lead.lines),
      h('div', { class: 'row' }, write(now.lead, 'next-write')),
      h('table', { class: 'rules' }, h('caption', { class: 'sr' }, t('table.rules')),
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('table.rule')), h('th', { scope: 'col' }, t('table.accepted')), h('th', { scope: 'col' }, t('table.best')))),
        h('tbody', null, now.rules.map((rule) => h('tr', null,
          h('th', { scope: 'row' }, rule.title), h('td', { class: 'num' }, rule.said),
          h('td', null, rule.same ? t('table.same') : [rule.best ?? '–', rule.own && h('div', null, write(rule.own, `next-write-${rule.rule}`))]))))),
    ],
    told(now.parts.slice(now.lead === null ? 0 : 1), 'next'));
}

const dealLines = (lines) => h('dl', { class: 'deal' }, lines.filter((line) => !line.same).map((line) => [h('dt', null, line.issue), h('dd', null, line.option)]));

/** What the server says, part by part; all but the first two folded away. */
function told(parts, key) {
  const one = (part) => [part.title && h('h3', null, part.title), part.title ? h('ul', { class: 'lines small' }, part.lines.map((line) => h('li', null, line))) : part.lines.map((line) => h('p', { class: 'small' }, line))];
  return [parts.slice(0, 2).map(one), parts.length > 2 && fold(`${key}-more`, t('table.more'), false, parts.slice(2).map(one))];
}

/* How talks would run. */

const offers = () => ['stacked', 'simultaneous'].includes(talks.protocol);

function talking() {
  const { choices } = found;
  const text = talks.protocol === 'text';
  const most = text ? choices.changes : choices.rounds;
  const known = text ? choices.signers : choices.strategies;
  const plays = offers() || (text && talks.mediator !== 'likeliest');
  const idea = (list, name) => list.find((one) => one.name === name)?.idea ?? '';
  const now = found.talks;
  return h('section', { class: 'card col', aria: { labelledby: 'talks-title' } },
    h('h2', { id: 'talks-title' }, t('table.talks')),
    h('div', { class: 'row low' },
      labelled(t('table.protocol'), pick('talks-protocol', t('table.protocol'), choices.protocols.map(({ name, title: label }) => [name, label]), talks.protocol, (value) => {
        Object.assign(talks, { protocol: value, rounds: null, strategies: {} });
        redraw();
      })),
      text && labelled(t('table.mediator'), pick('talks-mediator', t('table.mediator'), choices.mediators.map(({ name, title: label }) => [name, label]), talks.mediator, (value) => { talks.mediator = value; redraw(); })),
      whole('talks-rounds', t(text ? 'table.changes' : 'table.rounds'), talks.rounds ?? (text ? 1000 : 20), most, (value) => { talks.rounds = value; })),
    h('p', { class: 'small muted' }, idea(choices.protocols, talks.protocol), text ? ` ${idea(choices.mediators, talks.mediator)}` : ''),
    plays && parties().map(({ id, name }) => player(id, name, known)),
    offers() && tick('talks-considerate', t('table.considerate'), talks.considerate, (on) => { talks.considerate = on; redraw(); }),
    asker('talks', t('table.run'), () => ask('talks', talksAsked())),
    now && (now.refused ? h('p', { class: 'err' }, now.refused) : run(now)));
}

function player(id, name, known) {
  const chosen = talks.strategies[id]?.[0] ?? '';
  return h('div', { class: 'col tight' },
    labelled(t('table.plays', { name }), pick(`talks-plays-${id}`, t('table.plays', { name }), [['', t('table.any')], ...known.map(({ name: key, title: label }) => [key, label])], chosen, (value) => {
      if (value) talks.strategies[id] = [value];
      else delete talks.strategies[id];
      redraw();
    })),
    h('p', { class: 'small muted' }, known.find((one) => one.name === chosen)?.idea ?? t(talks.protocol === 'text' ? 'table.any.text' : 'table.any.idea')));
}

function talksAsked() {
  const known = new Set(parties().map(({ id }) => id));
  const strategies = Object.fromEntries(Object.entries(talks.strategies).filter(([id]) => known.has(id)));
  return { ...talks, rounds: talks.rounds ?? undefined, strategies };
}

function run(now) {
  return h('div', { class: 'col' }, outdated(now),
    offers() || now.protocol !== 'text' ? curve(now, now.exact) : null,
    told(now.parts, 'talks'),
    now.profiles.length > 1 && fold('talks-profiles', t('table.profiles'), false, profiles(now)));
}

function profiles(now) {
  const title = (name) => [...found.choices.strategies, ...found.choices.signers].find((one) => one.name === name)?.title ?? name;
  return h('div', { class: 'scroll' }, h('table', { class: 'rules' }, h('caption', { class: 'sr' }, t('table.profiles')),
    h('thead', null, h('tr', null, Object.values(now.names).map((name) => h('th', { scope: 'col' }, name)), h('th', { scope: 'col' }, t('table.found')))),
    h('tbody', null, now.profiles.map((one) => h('tr', null, Object.values(one.strategies).map((name) => h('td', null, title(name))), h('td', { class: 'num' }, one.said))))));
}

/* One session. */

function one() {
  const able = ['stacked', 'simultaneous'].includes(found.talks.protocol);
  const now = found.session;
  const play = (world) => {
    draw = world;
    ask('session', { ...talksAsked(), protocol: found.talks.protocol, draw });
  };
  return h('section', { class: 'card col', aria: { labelledby: 'session-title' } },
    h('h2', { id: 'session-title' }, t('table.session')),
    able ? [
      h('p', { class: 'small muted' }, t('table.session.help')),
      h('div', { class: 'row low' }, whole('session-draw', t('table.world'), draw, now?.draws ?? 1_000_000, (value) => { draw = value; }),
        asker('session', t('table.play.world'), () => play(draw)),
        now && !now.refused && now.draw < now.draws && button(t('table.world.next'), () => play(now.draw + 1), { class: 'btn', data: { k: 'session-next' } })),
    ] : h('p', { class: 'small muted' }, t('table.session.none')),
    able && now && (now.refused ? h('p', { class: 'err' }, now.refused) : [outdated(now), replay(now)]));
}

