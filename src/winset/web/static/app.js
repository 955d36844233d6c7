// The page: which view stands in the middle, what happens around it, and the keys.

import { byId, button, h, keeping, say, shown as plainly, warn } from './dom.js';
import { drawAnswers, toggleAnswers } from './answers.js';
import { builder, homeless } from './builder.js';
import { drawBar, drawRail, drawTabs } from './bar.js';
import { focusOn, forget, unwritten } from './forms.js';
import { find } from './find.js';
import { done, note } from './notes.js';
import { free } from './press.js';
import { listen, store } from './store.js';
import { typed as text } from './typed_text.js';
import { FIRST, VIEWS } from './views.js';
import { speak, t } from './words.js';

// The first address has the token; the cookie has it from now on, and the address bar nobody's eyes need see.
if (location.search) history.replaceState(null, '', location.pathname + location.hash);

/** Which view stands there: its entry, its module and what follows its name in the address. */
let shown = { id: null, module: null, rest: [] };
let asked = 0;
/** The control that gets the focus once its view is drawn. */
let wanted = null;

function address() {
  const [, id, ...rest] = location.hash.split('/').map((part) => {
    try { return decodeURIComponent(part); } catch { return part; }
  });
  return { id: VIEWS.some((view) => view.id === id) ? id : FIRST, rest };
}

/** Go to what the address says; the heading takes the focus, so that it is read. */
async function go() {
  const { id, rest } = address();
  const again = shown.id === id;
  const mine = (asked += 1);
  document.body.classList.remove('open');
  // A view that goes is left, and with it the field that has the focus.
  if (!again && byId('work').contains(document.activeElement)) document.activeElement.blur();
  let module;
  try {
    module = await VIEWS.find((view) => view.id === id).load();
  } catch {
    warn(t('lost'));
    return;
  }
  // A newer address may have been asked for meanwhile.
  if (mine !== asked) return;
  const first = shown.id === null;
  shown = { id, module, rest };
  document.body.dataset.view = id;
  document.body.dataset.part = VIEWS.find((view) => view.id === id).part ?? '';
  around();
  if (store.case === null) return;
  draw();
  if (!again) byId('work').scrollTop = 0;
  if (!first && !again) {
    const heading = byId('work').querySelector('h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }
  if (wanted !== null) focusOn(wanted);
  wanted = null;
}

/** Draw the view anew, with the focus and what is being typed kept. */
function draw() {
  const { module, rest } = shown;
  if (module === null || store.case === null || !free(draw)) return;
  keeping(byId('work'), () => {
    byId('work').replaceChildren();
    module.render(byId('work'), store, rest);
    const said = trouble();
    if (said !== null) byId('work').prepend(said);
    // The list that a form was opened from may have no place for it any more.
    if (shown.id === 'proposals' && homeless() && !byId('work').querySelector('.builder')) byId('work').querySelector('.page')?.append(builder());
    waiting();
  });
  document.body.dataset.revision = store.case.revision;
  document.title = `${module.title(store)} – ${plainly(store.case.case?.title ?? store.case.file)} – Winset`;
}

/** What is wrong with the file or the server, above everything. */
function trouble() {
  if (store.trouble === null) return null;
  const { key = 'lost', file, text: why } = store.trouble;
  return h('div', { class: 'notice bad stays', role: 'alert' }, h('p', { class: 'grow' }, t(key, { file, text: why })),
    key === 'missing' && button(t('missing.again'), () => done(store.rewrite()), { class: 'btn sm', data: { k: 'rewrite' } }),
    button(t('again'), () => store.load(), { class: 'btn sm' }));
}

/** What was typed and is not written, where no control of this view holds it: it is said until it is. */
function waiting() {
  const away = unwritten().filter(({ key, typed }) => typed.trim() && !byId('work').querySelector(`[data-k="${CSS.escape(key)}"]`));
  byId('work').querySelector('#unwritten')?.remove();
  const file = text.draft !== null && shown.id !== 'file';
  if (away.length === 0 && !file) return;
  byId('work').prepend(h('ul', { class: 'unwritten', id: 'unwritten', aria: { label: t('unwritten') } }, away.map(({ key, typed, view, label }) => h('li', { class: 'notice' },
    h('p', { class: 'grow' }, t('unwritten.text', { text: typed, label })),
    view && view !== shown.id && button(t('unwritten.show'), () => show(key, view), { class: 'btn sm', data: { k: `show-${key}` } }),
    button(t('unwritten.drop'), () => {
      forget(key);
      drawBar();
      draw();
    }, { class: 'btn sm', data: { k: `drop-${key}` } }))),
  file && h('li', { class: 'notice' }, h('p', { class: 'grow' }, t('unwritten.file', { view: t('view.file') })),
    h('a', { class: 'btn sm', href: '#/file', data: { k: 'show-file-text' } }, t('unwritten.show')))));
}

/** Go to a control in another view. */
function show(key, view) {
  wanted = key;
  location.hash = `#/${view}`;
}

/** Draw what stands around the view. */
function around() {
  byId('skip-work').textContent = t('skip.work');
  byId('skip-answers').textContent = t('skip.answers');
  for (const [id, key] of [['rail', 'rail'], ['answers', 'view.answers'], ['tabs', 'tabs'], ['notes', 'notes']]) {
    byId(id).setAttribute('aria-label', t(key));
  }
  drawBar();
  drawRail(shown.id);
  drawTabs(shown.id);
  drawAnswers();
}

/** Undo or redo, or say why not. */
const step = (what) => done(store[what]());

store.on((what) => {
  if (what === 'case') {
    speak(store.case.language);
    around();
    draw();
    return;
  }
  if (['connected', 'trouble', 'saving', 'typed', 'form'].includes(what)) {
    drawBar();
    if (what === 'trouble') draw();
  }
  if (what === 'done') {
    note(store.done.label, store.done.back ? () => step('undo') : null);
    say(store.done.label, 300);
  }
  if (what === 'opened') drawTabs(shown.id);
  if (what === 'proposals') drawRail(shown.id);
  if (what === 'answer' || what === 'working') {
    drawAnswers();
    drawTabs(shown.id);
  }
  // A view names what else it follows: answers, versions.
  if (shown.module?.hears?.includes(what)) draw();
  else if (what === 'form') waiting();
});

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

addEventListener('keydown', (event) => {
  // Only what is typed in a field and not taken is undone there; in a statement nothing is of the case yet.
  const { target } = event;
  const typing = TYPING.has(target.tagName) && !['range', 'checkbox', 'radio', 'select-one'].includes(target.type)
    && (target.value !== target.defaultValue || target.closest('form.builder') !== null);
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const over = document.querySelector('dialog[open]') !== null;
  if (control && key === 'k') {
    event.preventDefault();
    if (!over) find();
  } else if (control && !typing && !over && (key === 'z' || key === 'y')) {
    event.preventDefault();
    step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  } else if (key === 'escape' && !over && document.body.classList.contains('open')) {
    toggleAnswers(false);
  } else if (key === 'escape' && !over && shown.id === 'present') {
    location.hash = '#/answers';
  }
});
addEventListener('hashchange', go);
byId('dock').addEventListener('click', () => toggleAnswers());

speak('en');
await store.load();
go();
listen();
