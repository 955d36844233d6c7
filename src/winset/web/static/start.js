// The start page: what can be opened, what can be begun, and the files that are dropped on it.

import { get, post, send } from './ask.js';
import { icons, themed } from './bar.js';
import { byId, h, keeping, put, select, warn } from './dom.js';
import * as home from './start_home.js';
import * as begin from './start_new.js';
import * as table from './start_table.js';
import { LANGUAGES, NAMES, speak, t } from './words.js';

if (location.search) history.replaceState(null, '', location.pathname + location.hash);

const VIEWS = { '': home, new: begin, text: begin, table };

/** What the server told, and what went wrong last with a file. */
const start = { told: null, trouble: null };

function address() {
  const [, id = '', rest = ''] = location.hash.split('/');
  return { view: VIEWS[id] ?? home, id, rest };
}

/** Ask anew what there is. */
async function load() {
  const { ok, body } = await get('/api/start');
  if (ok) start.told = body;
  start.trouble = ok ? null : body.text ?? t('lost');
  speak(start.told?.language ?? 'en');
}

/** While cases are not looked into yet, ask again; they are then, bit by bit. */
function again() {
  if (start.told?.cases.concat(start.told.recent).some((one) => one.problems === null)) {
    setTimeout(async () => {
      await load();
      if (address().view === home) draw();
      again();
    }, 200);
  }
}

function bar() {
  byId('skip-work').textContent = t('skip.work');
  put(byId('bar'),
    h('a', { class: 'logo', href: '#/', data: { k: 'home' } }, icons(), h('span', null, 'Winset')),
    select(LANGUAGES.map((key) => [key, NAMES[key]]), start.told?.language ?? 'en', speaks, {
      class: 'language', aria: { label: t('bar.language') }, data: { k: 'language' },
    }),
    themed(bar));
}

async function speaks(language) {
  await post('/api/start/language', { language });
  await load();
  bar();
  draw();
}

function draw() {
  const { view, id, rest } = address();
  keeping(byId('work'), () => {
    byId('work').replaceChildren(h('div', { class: 'page forms' },
      start.trouble !== null && h('div', { class: 'notice bad', role: 'alert' }, h('p', { class: 'grow' }, start.trouble)),
      start.told !== null && view.render(start.told, { id, rest, draw, load, open, take, fail })));
  });
  document.title = `${view.title()} – Winset`;
}

/** Go to a case that the server has opened, or say why there is none. */
async function open(path, asked, part = '') {
  const { ok, body } = await post(path, asked);
  if (ok) location.assign(`${body.at}${part}`);
  else fail(body.text ?? t('lost'));
  return ok;
}

function fail(text) {
  start.trouble = text;
  warn(text);
  draw();
  byId('work').scrollTop = 0;
}

/** Send a file, and go to what can be made of it. */
async function take(file) {
  start.trouble = null;
  const { ok, status, body } = await send(`/api/start/upload?name=${encodeURIComponent(file.name.slice(0, 300))}`, file);
  if (!ok) return fail(status === 413 ? t('start.large') : body.text ?? t('lost'));
  location.hash = body.kind === 'text' ? `#/text/${body.upload}` : `#/table/${body.upload}`;
  return null;
}

async function go() {
  const { view, rest } = address();
  start.trouble = null;
  await view.enter?.(rest, { draw, fail });
  draw();
  const heading = byId('work').querySelector('h1');
  if (heading && document.activeElement === document.body) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

// A file may be dropped anywhere; a browser would leave the page for it.
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.querySelector('.drop')?.classList.add('over');
});
addEventListener('dragleave', () => document.querySelector('.drop')?.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  document.querySelector('.drop')?.classList.remove('over');
  const file = event.dataTransfer.files[0];
  if (file) take(file);
});
addEventListener('hashchange', go);
// Coming back from a case, the lists have changed.
addEventListener('pageshow', async (event) => {
  if (!event.persisted) return;
  await load();
  draw();
});

speak('en');
await load();
bar();
go();
again();
