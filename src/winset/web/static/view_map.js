// The deal map beside the answers, and a deal one builds: it is marked on the map and moves as one
// chooses, and who would accept it is told at once.

import { post } from './ask.js';
import { whoAccepts } from './answers.js';
import { button, h, say } from './dom.js';
import { actors, head, issues, labelled, optionOf, pick, redraw } from './forms.js';
import { loadMap, mapNotice, mapped, showMap } from './part_map.js';
import { standing } from './part_no_deal.js';
import { store } from './store.js';
import { propose } from './view_offers.js';
import { asking, count } from './whatif.js';
import { percent, t } from './words.js';

export const hears = ['form', 'answer'];
export const title = () => t('view.map');

/** The deal that is built, by the ids of issues and options; null until there is one. */
let row = null;
let found = null;

export function render(root) {
  loadMap(redraw);
  fill();
  const place = h('div', null);
  root.append(h('div', { class: 'page wide' },
    head(t('view.map'), t('map.lede')),
    mapNotice(),
    row !== null && h('div', { class: 'build' }, builder(), result()),
    place));
  const had = mapped() !== null;
  if (showMap(place)) marked();
  // With the map come the deals to begin with.
  if (!had && mapped() !== null) queueMicrotask(redraw);
  ask();
}

/** Begin with the best deal; what the case has no longer is let go. */
function fill() {
  const all = issues();
  const best = store.answer?.deals[0]?.outcome ?? {};
  const kept = row ?? best;
  const made = Object.fromEntries(all.map((issue) => [issue.id,
    [kept[issue.id], best[issue.id], standing(issue), issue.options[0]?.id].find((id) => id !== undefined && id !== null && optionOf(issue, id))]));
  row = all.length && store.answer !== null && Object.values(made).every((id) => id !== undefined) ? made : null;
}

function choose(next) {
  row = next;
  redraw();
}

function builder() {
  const all = issues();
  const marks = mapped()?.marks.filter(({ kind }) => ['candidate', 'offer', 'solution'].includes(kind)) ?? [];
  return h('section', { class: 'card col', id: 'build-panel', aria: { labelledby: 'build-title' } },
    h('h2', { id: 'build-title' }, t('build')),
    marks.length > 0 && labelled(t('build.begin'), pick('build-load', t('build.begin'), [['', t('build.choose')], ...marks.map(({ label }, at) => [String(at), label])], '', (at) => {
      if (at !== '') load(mapped().outcomes[marks[Number(at)].point]);
    })),
    h('div', { class: 'row low' }, all.map((issue) => labelled(issue.name, pick(`build-${issue.id}`, issue.name,
      issue.options.map((option) => [option.id, option.id === standing(issue) ? t('build.stands', { option: option.name }) : option.name]),
      row[issue.id], (id) => choose({ ...row, [issue.id]: id }))))));
}

/** Take a deal by the numbers of its options, as the map has it. */
function load(numbers) {
  choose(Object.fromEntries(issues().map((issue, at) => [issue.id, issue.options[numbers[at]]?.id])));
}

document.addEventListener('winset:load', ({ detail }) => {
  if (document.body.dataset.view === 'map') load(detail);
});

function marked() {
  if (row === null) return;
  const detail = issues().map((issue) => issue.options.findIndex((option) => option.id === row[issue.id]));
  document.dispatchEvent(new CustomEvent('winset:deal', { detail }));
}

/* Who accepts it, from the kept draws; the newest question wins. */

let busy = false;
let again = false;

async function ask() {
  const mine = signature();
  if (row === null || found?.of === mine) return;
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  const answer = await post('/api/whatif', { ...asking(), outcome: row });
  busy = false;
  found = { of: mine, ok: answer.ok, body: answer.body };
  if (mine === signature()) {
    redraw();
    say(spoken(), 400);
  }
  if (again) {
    again = false;
    ask();
  }
}

const signature = () => JSON.stringify([row, store.answer?.revision, store.answer?.layer, store.case.language, asking()]);

/** The deal as it was answered; null where it is none: what stands without a deal, or forbidden. */
function deal() {
  const first = found?.ok ? found.body.deals[0] : null;
  return first && Object.entries(row).every(([issue, option]) => String(first.outcome[issue]) === option) ? first : null;
}

const stands = () => issues().every((issue) => standing(issue) === row[issue.id]);

function spoken() {
  if (!found?.ok) return t('map.fresh');
  const now = deal();
  return now === null ? t(stands() ? 'build.none' : 'build.forbidden') : t('build.total', { odds: percent(now.all[0]) });
}

function result() {
  const now = deal();
  const outdated = found?.of !== signature();
  return h('section', { class: outdated ? 'card col waiting' : 'card col', aria: { labelledby: 'build-who', busy: outdated } },
    h('h2', { id: 'build-who' }, t('deal.who'), count() > 0 && h('span', { class: 'chip what' }, t('what.chip'))),
    found === null ? h('p', { class: 'muted' }, t('map.asking')) : h('p', null, found.body.count && now ? t(now.all[0] === 1 ? 'build.yes' : 'build.no') : spoken()),
    now && whoAccepts(found.body, now, 0),
    now && !found.body.count && h('p', { class: 'small muted' }, t('map.layer', { n: found.body.draws.toLocaleString(document.documentElement.lang) })),
    now && actors().length > 0 && button(t('table.write'), () => propose(actors()[0].id, said(row)), { class: 'btn sm', data: { k: 'build-write' } }));
}

/** An outcome as an offer has it: what is otherwise than without a deal. */
export function said(outcome) {
  return Object.fromEntries(issues().filter((issue) => outcome[issue.id] !== undefined && standing(issue) !== String(outcome[issue.id]))
    .map((issue) => [issue.id, optionOf(issue, outcome[issue.id])?.value ?? outcome[issue.id]]));
}
