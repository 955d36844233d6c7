// A table, or a scenario of another tool: what is read of it stands there before a case is made.

import { get, post } from './ask.js';
import { h, say, select } from './dom.js';
import { place } from './start_new.js';
import { t } from './words.js';

export const title = () => t('start.table');

/** The file, what was chosen of it, and what the server says to that. */
let held = null;
let chosen = { sheet: null, columns: null, folder: '.', file: '' };
let found = null;
let asked = 0;

export async function enter(rest, page) {
  held = found = null;
  const { ok, body } = await get(`/api/start/upload/${rest}`);
  if (!ok) {
    page.fail(body.text ?? t('lost'));
    return;
  }
  held = body;
  chosen = { sheet: null, columns: null, folder: '.', file: body.file };
  if (body.kind !== 'case') await look(page);
}

/** Have it read with what is chosen; the newest wish counts. */
async function look(page) {
  const mine = (asked += 1);
  const { ok, body } = await post('/api/start/preview', wish());
  if (mine !== asked) return;
  if (ok) found = body;
  else page.fail(body.text ?? t('lost'));
  page.draw();
  if (ok) say(found.receipt?.head ?? found.problems.join(' '), 600);
}

const wish = () => ({ upload: held.upload, sheet: chosen.sheet, columns: chosen.columns ?? [] });

export function render(told, page) {
  if (held === null) return h('p', null, h('a', { href: '#/' }, t('start.back')));
  const ready = held.kind === 'case' || found?.receipt != null;
  const make = async (event) => {
    event.preventDefault();
    await page.open('/api/start/import', { ...wish(), folder: chosen.folder, file: chosen.file, free: chosen.file === held.file }, '#/answers');
  };
  return h('form', { class: 'col', on: { submit: make }, aria: { label: t('start.table') } },
    h('div', { class: 'head' }, h('div', null, h('h1', null, held.name),
      h('p', { class: 'lede' }, t(held.kind === 'case' ? 'start.case.lede' : 'start.table.lede')))),
    held.kind !== 'case' && h('div', { class: 'choose' }, choices(page), receipt(told)),
    h('section', { class: 'card row low' },
      place(told, chosen.folder, chosen.file, (folder) => { chosen.folder = folder; }, (name) => { chosen.file = name; }),
      h('span', { class: 'grow' }),
      h('button', { type: 'submit', class: 'btn main', disabled: !ready, data: { k: 'make' } }, t('start.make'))),
    found?.read && read(told));
}

function choices(page) {
  const again = () => look(page);
  const columns = found?.columns ?? [];
  const picked = chosen.columns ?? columns;
  return h('section', { class: 'card col', aria: { label: t('start.of') } },
    h('h2', null, t('start.of')),
    found?.sheets.length > 1 && h('label', { class: 'field' }, h('span', { class: 'lab' }, t('start.sheet')),
      select([['', t('start.sheet.any')], ...found.sheets.map((name) => [name, name])], chosen.sheet ?? '', (name) => {
        chosen.sheet = name || null;
        chosen.columns = null;
        again();
      }, { data: { k: 'sheet' } })),
    columns.length > 0 && h('fieldset', { class: 'col' }, h('legend', { class: 'lab' }, t('start.columns')),
      columns.map((name, at) => h('label', { class: 'row tick' }, h('input', {
        type: 'checkbox', checked: picked.includes(name), data: { k: `column-${at}` }, on: {
          change: (event) => {
            chosen.columns = columns.filter((one) => (one === name ? event.target.checked : picked.includes(one)));
            if (!chosen.columns.length) chosen.columns = null;
            again();
          },
        },
      }), h('span', null, name)))),
    found !== null && !columns.length && !(found.sheets.length > 1) && h('p', { class: 'muted' }, t('start.of.none')));
}

/** What was assumed, in the words of `winset import`; they are English. */
function receipt(told) {
  if (found === null) return h('section', { class: 'card col' }, h('p', { class: 'muted' }, t('start.reading')));
  const foreign = told.language === 'en' ? null : 'en';
  if (found.receipt === null) {
    return h('section', { class: 'card col receipt' }, h('h2', null, t('start.wrong', { n: found.problems.length })),
      h('ul', { class: 'bad', lang: foreign }, found.problems.map((text) => h('li', null, text))));
  }
  return h('section', { class: 'card col receipt' }, h('h2', null, t('start.receipt')),
    h('div', { lang: foreign }, h('p', null, found.receipt.head),
      found.receipt.sections.map(([head, items]) => [h('h3', null, head), h('ul', null, items.map((text) => h('li', null, text)))])));
}

/** The points as they were read, to be compared with the table. */
function read(told) {
  const { parties, rows, more, no_deal: none } = found.read;
  const written = (value) => (value === null ? '' : value.toLocaleString(told.language));
  return h('section', { class: 'card col' }, h('h2', null, t('start.asread')),
    h('div', { class: 'asread', tabIndex: 0, role: 'region', aria: { label: t('start.asread') } }, h('table', null,
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('start.col.issue')), h('th', { scope: 'col' }, t('start.col.option')),
        parties.map((name) => h('th', { scope: 'col', class: 'num' }, name)))),
      h('tbody', null,
        rows.map(([issue, option, ...points]) => h('tr', null, h('th', { scope: 'row' }, issue), h('td', null, option), points.map((one) => h('td', { class: 'num' }, written(one))))),
        none.some((one) => one !== null) && h('tr', null, h('th', { scope: 'row' }, t('start.col.none')), h('td', null), none.map((one) => h('td', { class: 'num' }, written(one))))))),
    more > 0 && h('p', { class: 'small muted' }, t('start.rows', { n: more })));
}
