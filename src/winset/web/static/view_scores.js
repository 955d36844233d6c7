// Points for every option, as a grid: arrows and Enter move, a block of a spreadsheet is pasted.

import { button, h, say } from './dom.js';
import {
  actors, at, commit, complain, empty, entry, head, isMap, issues, keysOf, mapping, messages,
  page, pick, put, redraw,
} from './forms.js';
import { misread, number } from './numbers.js';
import { extras } from './part_extra.js';
import { standing } from './part_no_deal.js';
import { more } from './part_points.js';
import { store } from './store.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.scores');

/** Numbers of a range that were asked for and have no points yet, by issue. */
const asked = new Map();

/** Those with points, and those of whom nothing is known. */
const scored = () => actors().filter((actor) => isMap(at(['preferences', actor.id, 'scores'])));
const unknown = () => actors().filter((actor) => !at(['preferences', actor.id]));

export function render(root) {
  page(root, () => {
    const [who, all] = [scored(), issues()];
    const able = actors().length > 0 && all.length > 0;
    return [
      head(t('view.scores'), t(who.length ? 'scores.lede' : 'scores.lede.none')),
      who.length === 0 && (!able || unknown().length < actors().length) && empty(t(able ? 'scores.none' : 'scores.first'), t(able ? 'scores.none.help' : 'scores.first.help'),
        h('a', { class: able ? 'btn' : 'btn main', href: able ? '#/statements' : '#/who' }, t(able ? 'view.statements' : 'view.who'))),
      who.length > 0 && all.length > 0 && [lacking(who, all), grid(who, all)],
      who.length > 0 && extras(who),
      who.length > 0 && all.length > 0 && h('section', { class: 'card col', aria: { labelledby: 'points-more' } },
        h('h2', { id: 'points-more' }, t('points.title')), who.map(more)),
      able && unknown().length > 0 && beginning(unknown(), all),
    ];
  });
}

/** Give points to somebody of whom nothing is known: all of them 0 to begin with. */
function beginning(free, all) {
  const table = free.filter((actor) => actor.section === 'parties');
  const give = async (whom) => {
    const points = (issue) => Object.fromEntries((issue.range ? [issue.options[0], issue.options.at(-1)] : issue.options).map((option) => [option.id, 0]));
    const scores = Object.fromEntries(all.filter((issue) => issue.options.length).map((issue) => [issue.id, points(issue)]));
    const steps = at(['preferences']) ? whom.map((actor) => put(['preferences', actor.id], { scores }))
      : [put(['preferences'], Object.fromEntries(whom.map((actor) => [actor.id, { scores }])))];
    const done = await commit('scores-give', steps, t('scores.given', { name: whom.map((actor) => actor.name).join(', ') }));
    if (done) document.querySelector(`[data-cell="0-${scored().findIndex((one) => one.id === whom[0].id)}"]`)?.focus();
  };
  return h('section', { class: 'card col', aria: { label: t('scores.give') } },
    h('h2', null, t('scores.give')), h('p', { class: 'small muted' }, t('scores.give.help')),
    h('div', { class: 'row' }, free.map((actor) => button(actor.name, () => give([actor]), { class: 'btn sm', data: { k: `scores-give-${actor.id}` } })),
      table.length > 1 && button(t('scores.give.all'), () => give(table), { class: 'btn sm', data: { k: 'scores-give-all' } })),
    messages('scores-give'));
}

/** The rows of an issue: its options, or the numbers that have points. */
function rowsOf(issue, who) {
  if (!issue.range) return issue.options;
  const known = new Set([issue.options[0]?.id, issue.options.at(-1)?.id, ...asked.get(issue.id) ?? []]);
  for (const actor of who) {
    for (const key of keysOf(['preferences', actor.id, 'scores', issue.id])) known.add(String(Number(key)));
  }
  return issue.options.filter((option) => known.has(option.id));
}

/** The key of a cell in the file: a number may be written in another way there. */
function keyOf(actor, issue, option) {
  const path = ['preferences', actor.id, 'scores', issue.id];
  return keysOf(path).find((key) => key === option.id || (issue.range && Number(key) === Number(option.id))) ?? option.id;
}

const cellPath = (actor, issue, option) => ['preferences', actor.id, 'scores', issue.id, keyOf(actor, issue, option)];

function grid(who, all) {
  const rows = all.flatMap((issue) => rowsOf(issue, who).map((option) => ({ issue, option })));
  let row = -1;
  const told = (actor) => (store.case.sound ? store.case.case?.actors.find((one) => one.id === actor.id)?.no_deal : null);
  return h('section', { class: 'card col', aria: { label: t('view.scores') } },
    messages('scores-paste'),
    h('div', { class: 'scroll' }, h('table', { class: 'grid scores' },
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('about.option')), who.map((actor) => h('th', { class: 'n', scope: 'col' }, actor.name)))),
      h('tbody', null, all.map((issue) => [
        h('tr', { class: 'iss' }, h('th', { scope: 'row' }, issue.name), who.map((actor) => h('td', { class: 'n num small muted' }, weight(actor, issue, all)))),
        rowsOf(issue, who).map((option) => {
          row += 1;
          const said = who.map((actor) => messages(cellKey(actor, issue, option))).filter(Boolean);
          return [h('tr', null, h('th', { scope: 'row', class: 'plain' }, option.name, standing(issue) === option.id && h('span', { class: 'tag' }, t('scores.stands'))),
            who.map((actor, column) => h('td', { class: 'n' }, cell(rows, who, row, column, actor, issue, option)))),
          said.length > 0 && h('tr', { class: 'said' }, h('td', { colspan: who.length + 1 }, said))];
        }),
        another(issue, rowsOf(issue, who), who.length + 1),
      ])),
      h('tfoot', null,
        h('tr', { class: 'iss' }, h('th', { scope: 'row' }, t('scores.no_deal')), who.map((actor) => h('td', { class: 'n' }, own(actor)))),
        h('tr', null, h('th', { scope: 'row', class: 'plain' }, t('scores.comes')), who.map((actor) => h('td', { class: 'n num' }, h('b', null, told(actor) ?? '–'))))))),
    who.map((actor) => messages(`scores-own-${actor.id}`)),
    h('p', { class: 'small muted' }, t('scores.keys')));
}

/** Whose points are still missing, in a file that has problems until they are there. */
function lacking(who, all) {
  const ends = (issue) => (issue.range ? [issue.options[0], issue.options.at(-1)] : issue.options).filter(Boolean);
  const n = who.flatMap((actor) => all.flatMap((issue) => ends(issue).filter((option) => at(cellPath(actor, issue, option)) === undefined))).length;
  return n > 0 && h('p', { class: 'notice', data: { k: 'scores-lacking' } }, t('scores.lacking', { n }));
}

const cellKey = (actor, issue, option) => `cell-${actor.id}-${issue.id}-${option.id}`;

/** What an issue weighs: from its worst option to its best, and its share of all that is at stake. */
function weight(actor, issue, all) {
  const span = (one) => {
    const points = Object.values(mapping(at(['preferences', actor.id, 'scores', one.id]))).map(Number).filter(Number.isFinite);
    return points.length ? Math.max(...points) - Math.min(...points) : 0;
  };
  const whole = all.reduce((sum, one) => sum + span(one), 0);
  const mine = Number(span(issue).toPrecision(6));
  return whole > 0 ? t('scores.weight', { n: mine, points: mine, share: Math.round((100 * mine) / whole) }) : '';
}

function cell(rows, who, row, column, actor, issue, option) {
  const key = cellKey(actor, issue, option);
  const path = cellPath(actor, issue, option);
  const was = at(path);
  const name = t('scores.cell', { actor: actor.name, issue: issue.name, option: option.name });
  const done = (typed) => {
    if (typed.trim() === '') return complain(key, later('scores.emptied', { cell: name }), { typed });
    const value = number(typed);
    if (!Number.isFinite(value)) return complain(key, later('scores.wrong', { cell: name, why: misread(typed) }), { typed });
    // What is still missing elsewhere was missing before.
    return commit(key, [put(path, value, issue.options.map((one) => one.id))], t('scores.set', { cell: name, value }), { typed, evenSo: was === undefined });
  };
  const made = entry(key, name, was ?? '', done, { inputmode: 'decimal' });
  made.dataset.cell = `${row}-${column}`;
  made.addEventListener('focus', () => made.select());
  made.addEventListener('keydown', (event) => walk(event, made, row, column));
  made.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    paste(text, rows, who, row, column);
  });
  return made;
}

/** Arrows and Enter go from cell to cell; to the sides only from the end of what is typed. */
function walk(event, made, row, column) {
  const all = made.selectionStart === 0 && made.selectionEnd === made.value.length;
  const [start, end] = [made.selectionEnd === 0 || all, made.selectionStart === made.value.length || all];
  const by = {
    ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0],
    ArrowLeft: start ? [0, -1] : null, ArrowRight: end ? [0, 1] : null,
  }[event.key];
  if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = document.querySelector(`[data-cell="${row + by[0]}-${column + by[1]}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Write a block of numbers, all of them or none. */
function paste(text, rows, who, row, column) {
  const block = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  const steps = [];
  const whole = new Map();
  let count = 0;
  for (const [down, line] of block.entries()) {
    for (const [across, typed] of line.entries()) {
      if (typed.trim() === '') continue;
      const place = rows[row + down];
      const actor = who[column + across];
      if (!place || !actor) return complain('scores-paste', later('scores.outside', { rows: block.length, columns: line.length }));
      const name = t('scores.cell', { actor: actor.name, issue: place.issue.name, option: place.option.name });
      const value = number(typed);
      if (!Number.isFinite(value)) return complain('scores-paste', later('scores.paste.wrong', { cell: name, why: misread(typed) }));
      const path = cellPath(actor, place.issue, place.option);
      const above = path.slice(0, -1).join('\u0000');
      count += 1;
      if (isMap(at(path.slice(0, -1)))) steps.push(put(path, value, place.issue.options.map((one) => one.id)));
      else {
        // An issue without any points yet gets all of its own at once.
        if (!whole.has(above)) {
          const step = put(path.slice(0, -1), {});
          whole.set(above, step);
          steps.push(step);
        }
        whole.get(above).value[place.option.id] = value;
      }
    }
  }
  return commit('scores-paste', steps, t('scores.pasted', { n: count }), { evenSo: !store.case.sound }).then((ok) => {
    if (ok) say(t('scores.pasted', { n: count }));
  });
}

const ALL = '*';
const MOST = 60;

/** Another number of a range to give points at, or all of them. */
function another(issue, shown, columns) {
  const free = issue.range ? issue.options.filter((option) => !shown.includes(option)) : [];
  if (!free.length) return null;
  const chosen = (id) => {
    asked.set(issue.id, [...asked.get(issue.id) ?? [], ...id === ALL ? free.slice(0, MOST).map((option) => option.id) : [id]]);
    redraw();
  };
  return h('tr', null, h('td', { class: 'small', colspan: columns }, pick(`scores-more-${issue.id}`, t('scores.more.of', { issue: issue.name }),
    [['', t('scores.more')], ...(free.length > 1 ? [[ALL, t('scores.more.all')]] : []), ...free.map((option) => [option.id, option.name])], '', chosen)));
}

/** What somebody says no deal is worth, where it is not what the options add up to. */
function own(actor) {
  const path = ['preferences', actor.id, 'no_deal'];
  const key = `scores-own-${actor.id}`;
  const label = t('scores.own', { name: actor.name });
  const done = (typed) => {
    if (typed.trim() === '') return commit(key, [{ do: 'remove', path }], label, { typed });
    const value = number(typed);
    if (!Number.isFinite(value)) return complain(key, misread(typed), { typed });
    return commit(key, [put(path, value, ['scores', 'interactions', 'at_most', 'no_deal', 'later'])], t('no.worth', { name: actor.name, value }), { typed });
  };
  return entry(key, label, at(path) ?? '', done, { inputmode: 'decimal' });
}
