// A new case: what is negotiated, who sits at the table, and what is to be settled.

import { get } from './ask.js';
import { button, h, select, warn } from './dom.js';
import { slug } from './forms.js';
import { keep, recall } from './unfinished.js';
import { settled } from './settled.js';
import { folders } from './start_home.js';
import { t } from './words.js';

export const title = () => t('start.new');

const EMPTY = () => ({ title: '', parties: ['', ''], issues: [{ name: '', ways: '' }], folder: '.', file: null });

let typed = recall('start') ?? EMPTY();
/** The text that the case begins with; null where it begins with none. */
let source = null;
let wrong = {};

export async function enter(rest, page) {
  wrong = {};
  source = null;
  if (!rest) return;
  const { ok, body } = await get(`/api/start/upload/${rest}`);
  if (!ok) {
    page.fail(body.text ?? t('lost'));
    return;
  }
  source = body;
  if (!typed.title) typed.title = body.title;
}

const file = () => typed.file ?? `${slug(typed.title || 'case', []).replace(/^n_(?=\d|$)/, 'case_')}.yaml`;

export function render(told, page) {
  const changed = () => keep('start', typed);
  const again = (key) => {
    changed();
    page.draw();
    document.querySelector(`[data-k="${key}"]`)?.focus();
  };
  return h('form', { class: 'col', on: { submit: (event) => make(event, page) }, aria: { label: t('start.new') } },
    h('div', { class: 'head' }, h('div', null, h('h1', null, t('start.new')), h('p', { class: 'lede' }, t('start.new.lede')))),
    source && h('section', { class: 'card col', aria: { label: source.name } },
      h('p', null, t('start.text', { name: source.name })),
      h('p', { class: 'small muted' }, t('start.read.help')),
      h('div', null, button(t('start.read'), () => page.open('/api/start/read', { upload: source.upload, folder: typed.folder, file: file(), free: typed.file === null }, '#/proposals'), { class: 'btn', data: { k: 'read' } }))),
    h('section', { class: 'card col' },
      field('title', t('start.name'), typed.title, (text) => { typed.title = text; named(); changed(); }, { class: 'full' })),
    h('section', { class: 'card col', aria: { label: t('start.parties') } },
      h('div', null, h('h2', null, t('start.parties')), h('p', { class: 'small muted' }, t('start.parties.help'))),
      h('ul', { class: 'lines-in' }, typed.parties.map((name, place) => h('li', null,
        line(`party-${place}`, t('start.party', { n: place + 1 }), name, (text) => { typed.parties[place] = text; changed(); },
          () => next(typed.parties, place, '', 'party', '', again), { placeholder: t('start.party', { n: place + 1 }) }),
        typed.parties.length > 2 && without(typed.parties, place, 'party', name, again)))),
      said('parties'),
      h('div', null, button(t('start.party.add'), () => {
        typed.parties.push('');
        again(`party-${typed.parties.length - 1}`);
      }, { class: 'btn sm', data: { k: 'party-add' } }))),
    h('section', { class: 'card col', aria: { label: t('start.issues') } },
      h('div', null, h('h2', null, t('start.issues')), h('p', { class: 'small muted' }, t('about.ways.help'))),
      h('ul', { class: 'lines-in' }, typed.issues.map((issue, place) => h('li', null,
        line(`issue-${place}`, t('start.issue', { n: place + 1 }), issue.name, (text) => { issue.name = text; changed(); },
          () => document.querySelector(`[data-k="ways-${place}"]`).focus(), { class: 'name', placeholder: t('about.name') }),
        line(`ways-${place}`, t('start.ways', { n: place + 1 }), issue.ways, (text) => { issue.ways = text; changed(); },
          () => next(typed.issues, place, { name: '', ways: '' }, 'issue', issue.name, again), { placeholder: t('about.ways.example') }),
        typed.issues.length > 1 && without(typed.issues, place, 'issue', issue.name, again),
        said(`ways-${place}`)))),
      said('issues'),
      h('div', null, button(t('start.issue.add'), () => {
        typed.issues.push({ name: '', ways: '' });
        again(`issue-${typed.issues.length - 1}`);
      }, { class: 'btn sm', data: { k: 'issue-add' } }))),
    h('section', { class: 'card row low' },
      place(told, typed.folder, file(), (folder) => { typed.folder = folder; changed(); }, (name) => { typed.file = name; changed(); }),
      h('span', { class: 'grow' }),
      h('button', { type: 'submit', class: 'btn main', data: { k: 'make' } }, t('start.make'))));
}

/** Where the case file goes: the folder, where there are several, and its name. */
export const place = (told, folder, name, moved, called) => [
  told.folders.length > 1 && h('label', { class: 'field' }, h('span', { class: 'lab' }, t('start.into')),
    select(folders(told), folder, moved, { data: { k: 'folder' } })),
  h('label', { class: 'field' }, h('span', { class: 'lab' }, t('start.file')), h('input', {
    type: 'text', autocomplete: 'off', spellcheck: 'false', value: name, data: { k: 'file-name' },
    on: { input: (event) => called(event.target.value) },
  })),
];

const field = (key, label, value, changed, props) => h('label', { class: 'field' }, h('span', { class: 'lab' }, label),
  input(key, label, value, changed, props), said(key));

const input = (key, label, value, changed, props = {}) => h('input', {
  type: 'text', autocomplete: 'off', ...props, value, data: { k: key },
  aria: { label, invalid: wrong[key] ? 'true' : null, describedby: wrong[key] ? `m-${key}` : null },
  on: { input: (event) => changed(event.target.value), ...props.on },
});

/** One of several lines: Enter goes on to the next. */
const line = (key, label, value, changed, entered, props = {}) => input(key, label, value, changed, {
  ...props, on: {
    keydown: (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      entered();
    },
  },
});

/** The next line of a list; after the last one that is filled there is a new one. */
function next(list, at, made, kind, filled, again) {
  const last = at === list.length - 1;
  if (last && (kind === 'party' ? list[at].trim() : filled.trim())) list.push(made);
  again(`${kind}-${Math.min(at + 1, list.length - 1)}`);
}

const without = (list, at, kind, name, again) => button('×', () => {
  list.splice(at, 1);
  again(`${kind}-${Math.min(at, list.length - 1)}`);
}, { class: 'btn ghost ic', aria: { label: t('form.remove.of', { name: name || t(`start.${kind}`, { n: at + 1 }) }) }, data: { k: `${kind}-${at}-out` } });

const said = (key) => (wrong[key] ? h('p', { class: 'err', id: `m-${key}` }, wrong[key]) : null);

/** What the file will be called follows the title until it is called otherwise. */
function named() {
  const made = document.querySelector('[data-k="file-name"]');
  if (made && typed.file === null) made.value = file();
}

const alike = (one, other) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Check what can be checked here, all of it at once, and have the case made. */
async function make(event, page) {
  event.preventDefault();
  wrong = {};
  const parties = typed.parties.map((name) => name.trim()).filter(Boolean);
  const issues = [];
  if (!typed.title.trim()) wrong.title = t('start.needs.title');
  if (parties.length < 2) wrong.parties = t('start.needs.parties');
  typed.issues.forEach((issue, at) => {
    if (!issue.name.trim() && !issue.ways.trim()) return;
    const node = settled(issue.ways);
    if (!issue.name.trim()) wrong[`ways-${at}`] = t('form.needs.name');
    else if (typed.issues.slice(0, at).some((one) => alike(one.name, issue.name))) wrong[`ways-${at}`] = t('about.twice', { name: issue.name.trim() });
    else if (typeof node === 'string') wrong[`ways-${at}`] = node;
    else issues.push({ name: issue.name.trim(), ...(node.range ? { range: node.range } : { options: Object.values(node.options) }) });
  });
  if (!issues.length && !Object.keys(wrong).some((key) => key.startsWith('ways'))) wrong.issues = t('start.needs.issues');
  const first = Object.keys(wrong)[0];
  if (first) {
    warn(Object.values(wrong).join(' '));
    page.draw();
    document.querySelector(`[data-k="${{ parties: 'party-0', issues: 'issue-0' }[first] ?? first}"]`)?.focus();
    return;
  }
  const asked = { title: typed.title, parties, issues, folder: typed.folder, file: file(), free: typed.file === null };
  if (source) asked.upload = source.upload;
  if (await page.open('/api/start/new', asked)) {
    keep('start', null);
    typed = EMPTY();
  }
}
