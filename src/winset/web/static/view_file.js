// The case file itself: its text with line numbers, what is wrong with it at its lines, and saving,
// together with what others changed meanwhile.

import { post } from './ask.js';
import { button, h, warn } from './dom.js';
import { completing, spot } from './part_completing.js';
import { store } from './store.js';
import { keepTyped, typed } from './typed_text.js';
import { t } from './words.js';

export const title = () => t('view.file');

/** Whether a text is on its way to the file, and whether the next one waits for that. */
let saving = false;
let again = false;

const PAUSE = 500;
const CHECKED = 400_000;
/** What is wrong in the text that is shown. */
const wrong = () => (typed.draft === null ? store.case.problems : typed.draft.problems ?? []);

/** A text as an area has it: with one kind of line break. */
const flat = (text) => text.replace(/\r\n?/g, '\n');

export function render(root) {
  const told = store.case;
  if (typed.draft?.recalled) joined();
  if (typed.draft?.lost && store.trouble === null) Object.assign(typed.draft, { lost: false, refused: false });
  const text = typed.draft?.text ?? told.text;
  const area = h('textarea', {
    class: 'text', value: text, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', wrap: 'off',
    aria: { label: t('file.text', { file: told.file }), describedby: 'file-problems', invalid: wrong().length > 0 }, data: { k: 'file-text' },
  });
  const lines = h('div', { class: 'lines', aria: { hidden: true } });
  const save = button(t('file.save'), saved, { class: 'btn main', disabled: typed.draft === null, data: { k: 'file-save' } });
  const leave = button(t('file.leave'), () => { keepTyped(null); store.tell('case'); }, { class: 'btn', disabled: typed.draft === null, data: { k: 'file-leave' } });

  const notes = h('div', { class: 'in-place', aria: { hidden: true } });
  let timer = null;

  function numbered() {
    const hit = new Set(wrong().map((problem) => problem.line));
    const many = area.value.split('\n').length;
    lines.replaceChildren();
    let run = '';
    for (let at = 1; at <= many; at += 1) {
      const end = at < many ? '\n' : '';
      if (!hit.has(at)) {
        run += `${at}${end}`;
        continue;
      }
      lines.append(run, h('span', { class: 'hit' }, `! ${at}`), end);
      run = '';
    }
    // A last line more, for the bar that scrolls sideways.
    lines.append(`${run}\n\n`);
    noted();
  }

  /** Put each message behind the line that it is about. */
  function noted() {
    if (!area.isConnected) return;
    const said = new Map();
    for (const { line, text: message } of wrong()) said.set(line, [...(said.get(line) ?? []), message]);
    notes.replaceChildren(...[...said].map(([line, messages]) => {
      const { top, left, height } = spot(area, line - 1, Infinity);
      return top < -height || top > area.clientHeight ? null : h('span', {
        style: { top: `${area.offsetTop + top}px`, left: `${area.offsetLeft + Math.max(0, left) + 14}px` },
      }, messages.join(' '));
    }).filter(Boolean));
  }

  /** Have what is typed checked once it rests. */
  function check() {
    clearTimeout(timer);
    if (typed.draft === null || typed.draft.text.length > CHECKED) return;
    timer = setTimeout(async () => {
      const sent = area.value;
      const { ok, body } = await post('/api/check', { text: sent });
      if (!ok || typed.draft?.text !== sent || !area.isConnected) return;
      typed.draft.problems = body.problems;
      area.setAttribute('aria-invalid', body.problems.length > 0);
      document.getElementById('file-problems')?.replaceWith(problems(area));
      numbered();
    }, PAUSE);
  }

  area.addEventListener('scroll', () => {
    lines.scrollTop = area.scrollTop;
    noted();
  });
  area.addEventListener('input', () => {
    const was = typed.draft?.was ?? told.text;
    keepTyped(was === told.text && area.value === flat(was) ? null : { was, text: area.value, clash: typed.draft?.clash ?? null });
    // While it is typed, the line numbers follow and the marks of the saved text are gone.
    numbered();
    check();
    save.disabled = leave.disabled = typed.draft === null;
  });
  area.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      if (typed.draft !== null) saved();
    }
  });
  const box = h('div', { class: 'editor' }, lines, area, notes);
  completing(area, box);

  root.append(h('div', { class: 'page wide' },
    h('div', { class: 'head' }, h('div', null, h('h1', null, t('view.file')), h('p', { class: 'lede' }, t('file.lede'))),
      h('div', { class: 'row' }, save, leave)),
    typed.draft?.refused && h('p', { class: 'err', role: 'alert', id: 'refused', tabIndex: -1, data: { k: 'refused' } }, typed.draft.said || t('lost')),
    typed.draft?.clash ? clash(typed.draft.clash) : notice(),
    problems(area),
    h('p', { class: 'small muted keys' }, t('complete.keys')),
    box));
  area.scrollTop = scroll;
  numbered();
  if (typed.draft !== null && typed.draft.problems === undefined) check();
  area.addEventListener('scroll', () => { scroll = area.scrollTop; });
}

/** What others wrote since the text that is typed was begun. */
function notice() {
  if (typed.draft === null) return null;
  const key = typed.draft.was !== store.case.text ? 'file.elsewhere' : typed.draft.joined ? 'file.joined' : typed.draft.left ? 'file.left' : null;
  return key && h('p', { class: 'notice' }, t(key));
}

/** Bring what was left with the page together with what others wrote since. */
async function joined() {
  const mine = typed.draft;
  delete mine.recalled;
  mine.left = true;
  if (mine.was === store.case.text) return;
  const { ok, body, clash: found } = await post('/api/joined', { base: mine.was, text: mine.text });
  // Who goes on typing meanwhile has it brought together by saving.
  if (typed.draft !== mine) return;
  if (found) {
    mine.clash = found;
    warn(t('file.clash'));
  } else if (ok) {
    keepTyped(flat(body.text) === flat(body.base) ? null : { was: body.base, text: flat(body.text), clash: null, joined: true });
  }
  await store.load();
}

/** Where the text was scrolled to, over drawing anew. */
let scroll = 0;

function problems(area) {
  const { file } = store.case;
  const found = wrong();
  return h('div', { id: 'file-problems', class: found.length ? 'card' : '' }, found.length ? [
    h('p', { class: 'err' }, t('bar.problems', { n: found.length, file })),
    typed.draft === null && h('p', { class: 'small muted' }, t('file.answers')),
    h('ul', { class: 'problems' }, found.slice(0, 50).map((problem) => h('li', null,
      button(t('file.line', { n: problem.line }), () => jump(area, problem), { class: 'btn sm', data: { k: `line-${problem.line}-${problem.column}` } }),
      h('span', null, problem.text)))),
  ] : h('p', { class: 'small muted' }, t(typed.draft !== null && typed.draft.problems === undefined ? 'file.typing' : 'file.sound')));
}

/** Put the caret where a problem is. */
function jump(area, { line, column }) {
  const rows = area.value.split('\n');
  const at = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
  area.focus();
  area.setSelectionRange(at, at);
  const height = area.scrollHeight / rows.length;
  area.scrollTop = Math.max(0, (line - 6) * height);
}

async function saved() {
  if (typed.draft === null) return;
  again = saving;
  if (saving) return;
  saving = true;
  const { text: sent, was } = typed.draft;
  const done = await store.replace(sent, was);
  saving = false;
  // What was typed while it was being saved is kept: a draft made of what was sent.
  const more = typed.draft !== null && typed.draft.text !== sent;
  if (done.ok) keepTyped(more ? { was: sent, text: typed.draft.text, clash: null } : null);
  else if (typed.draft !== null) Object.assign(typed.draft, { clash: done.clash, refused: !done.clash, said: done.text, lost: done.lost });
  if (!done.ok) warn(done.clash ? t('file.clash') : done.text || t('lost'));
  store.tell('case');
  if (!done.ok) seen();
  if (done.ok && again && more) saved();
}

/** Bring what was said of saving into sight, with the focus: who saved by keys may be far down in the text. */
function seen() {
  const place = document.getElementById('clash') ?? document.getElementById('refused');
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}

/** The same lines were changed on both sides: both stand there, and nothing is written. */
function clash(found) {
  return h('section', { class: 'card col', role: 'group', aria: { labelledby: 'clash' } },
    h('h2', { id: 'clash', tabIndex: -1, data: { k: 'clash' } }, t('file.clash')), h('p', null, t('file.clash.what')),
    (found.overlaps ?? []).map((overlap) => h('div', { class: 'side' },
      h('div', null, h('h3', null, t('file.mine')), h('pre', { class: 'yaml' }, overlap.mine)),
      h('div', null, h('h3', null, t('file.theirs')), h('pre', { class: 'yaml' }, overlap.theirs)))),
    h('div', { class: 'row' },
      button(t('file.take'), () => { keepTyped(null); store.tell('case'); }, { class: 'btn', data: { k: 'clash-take' } }),
      button(t('file.keep'), () => {
        // What the others wrote stays in the history.
        keepTyped({ was: store.case.text, text: typed.draft.text, clash: null });
        store.tell('case');
      }, { class: 'btn', data: { k: 'clash-keep' } })));
}
