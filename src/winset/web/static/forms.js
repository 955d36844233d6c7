// What all forms of the case share: the case as it is written, steps to change it, and what the
// server said against a step, beside the control that asked for it.

import { choosing, onItsWay } from './chosen.js';
import { button, h, select, warn } from './dom.js';
import { unnoted } from './notes.js';
import { number } from './numbers.js';
import { store } from './store.js';
import { at, isMap } from './tree.js';
import { lasting } from './unfinished.js';
import { later, t, told } from './words.js';

export { namesake, slug } from './slug.js';
export * from './tree.js';

/* Steps. */

/** The step that writes a value; what is missing above it is made too. */
export function put(path, value, order = null) {
  let [end, made] = [path.length, value];
  while (end > 1 && (at(path.slice(0, end - 1)) === null || typeof at(path.slice(0, end - 1)) !== 'object')) {
    made = { [path[end - 1]]: made };
    end -= 1;
  }
  const step = { do: 'put', path: path.slice(0, end), value: made };
  if (end === 1) step.order = store.case.sections;
  else if (order && end === path.length) step.order = order;
  return step;
}

/** The step that takes a part away, with what is left empty above it when it is done. */
export const drop = (path, floor = 1) => ({ do: 'remove', path, floor });

export const move = (path, source, target) => ({ do: 'move', path, source, target });
export const rename = (path, name) => ({ do: 'rename', path, name });

/** The step that adds an item to a list of the case, which may not be there yet. */
export function add(path, value) {
  const held = at(path);
  return Array.isArray(held) ? { do: 'insert', path, place: held.length, value } : put(path, [value]);
}

/* What was said against a step. */

const held = new Map();
addEventListener('hashchange', () => {
  // What is typed and was refused waits where it is, however far one goes.
  for (const [key, said] of held) if ((said.typed ?? null) === null) held.delete(key);
});

/** What is on its way to the case by control, and of each control its view and what it is called. */
const underway = new Map();
const homes = new Map();

/** What was not written when the page was left, until its control is drawn. */
const left = new Map(Object.entries(lasting('left', () => {
  const all = [...unwritten(), ...[...underway].map(([key, sent]) => ({ key, ...sent, ...homes.get(key) })), ...typing()];
  return all.length ? Object.fromEntries(all.map(({ key, ...one }) => [key, one])) : null;
}) ?? {}));

/** What is typed in the control that has the focus and is taken when that is left. */
function typing() {
  const now = document.activeElement;
  const key = now?.dataset?.k;
  return homes.has(key) && now.value !== now.defaultValue ? [{ key, typed: now.value, ...homes.get(key) }] : [];
}

/** Whether what a step writes stands in the case. */
function stands({ do: what, path, value, name }) {
  const now = at(path);
  if (what === 'put') return now !== undefined && JSON.stringify(now) === JSON.stringify(value);
  if (what === 'rename') return now === undefined && at([...path.slice(0, -1), name]) !== undefined;
  return what === 'remove' && typeof path.at(-1) === 'string' && now === undefined;
}

/** What is typed and neither written nor taken back: the control, the text, the view, and what the control is called. */
export function unwritten() {
  // What was on its way when the page was left has arrived, mostly.
  for (const [key, one] of left) if (one.steps && store.case?.tree && one.steps.every(stands)) left.delete(key);
  const found = new Map(left);
  for (const [key, { typed, steps }] of held) if ((typed ?? null) !== null) found.set(key, { typed, steps });
  return [...found].map(([key, one]) => ({ key, view: '', label: '', ...homes.get(key), ...one }));
}

/** Whether a text that was typed says what stands in the case. */
const same = (typed, value) => typed.trim() === String(value).trim() || (String(value).trim() !== '' && number(typed) === number(String(value)));

/** Put what was typed before the page was loaded anew back into its control. */
function returned(key, value) {
  if (left.has(key)) held.set(key, { typed: left.get(key).typed, left: true, problems: [], elsewhere: [], text: later('form.left') });
  left.delete(key);
  const said = held.get(key);
  if ((said?.left || said?.status === 0) && same(said.typed, value)) held.delete(key);
}

export const redraw = () => store.tell('form');

/** Draw the view anew and put the focus on a control. */
export function focusOn(key) {
  redraw();
  const found = document.querySelector(`[data-k="${CSS.escape(key)}"]`);
  found?.focus();
  if (found?.tagName === 'INPUT' && found.type === 'text') found.select();
}

/** Say something at a control before anything is sent; `more` is what was typed there, or {typed, lost}. */
export function complain(key, text, more = {}) {
  const { typed = null, lost = false } = typeof more === 'string' ? { typed: more } : more;
  held.set(key, { typed, lost, problems: [{ text }], elsewhere: [], text: '' });
  unnoted();
  warn(told(text));
  redraw();
}

/** Own edits one after the other: the revisions that they made, and whether parts were moved about. */
let queue = Promise.resolve();
const own = new Map();
/** The revision that the forms were drawn from last. The newest one may be ahead of it. */
let drawn = null;

/**
 * Write steps after those before them. They were thought out on `base`, which is what is shown; where
 * only values were changed here since, they hold for the newest as well, and else the server follows
 * the parts, or says that others wrote the same.
 */
export function written(steps, label, evenSo = false, base = Math.min(drawn ?? Infinity, store.case.revision)) {
  const mine = store.underway(() => queue.then(async () => {
    const now = store.case.revision;
    // Steps that are thought out only now are about what there is now.
    const late = typeof steps === 'function';
    const what = late ? steps() : steps;
    const between = Array.from({ length: now - base }, (_, k) => own.get(base + 1 + k));
    const same = late || between.every((moved) => moved === false);
    const found = await store.edit(what, label, { evenSo, base: same ? now : base });
    if (found.ok && found.revision) own.set(found.revision, what.some((step) => step.do !== 'put'));
    return found;
  }));
  queue = mine.catch(() => {});
  return mine;
}

/**
 * Do steps; what is wrong stands beside the control `key` then. `typed` is what stays in it; with
 * `firm`, what would be wrong elsewhere cannot be written all the same. `comes` says why that is no
 * fault but what comes next; `late` is done where it is written though it was refused first.
 */
export async function commit(key, steps, label, { typed = null, evenSo = false, firm = false, comes = null, late = null } = {}) {
  const before = held.delete(key);
  const sent = Array.isArray(steps) ? { steps } : {};
  if (underway.has(key)) Object.assign(underway.get(key), sent);
  const found = await written(steps, label, evenSo);
  if (found.ok) {
    // Nobody is to read the refusal of what is written now.
    if (before) warn('');
    return true;
  }
  const again = async () => {
    if (!await commit(key, steps, label, { typed, evenSo: true })) return;
    if (drafts.has(key)) draft({ [key]: '' });
    late?.();
  };
  held.set(key, { ...found, ...(found.status === 0 && sent), typed, firm, comes, again });
  unnoted();
  warn([...found.problems, ...found.elsewhere].map((one) => one.text).join(' ') || found.text || t('lost'));
  redraw();
  return false;
}

store.on((what) => {
  if (what !== 'case' || store.trouble !== null) return;
  // What the server or the file kept from being written is not said any more once they are there again.
  for (const [key, said] of held) {
    if (said.lost && (said.typed ?? null) === null) held.delete(key);
    else if (said.lost) Object.assign(said, { lost: false, text: later('form.unwritten') });
  }
});

const doing = new Set();

/** Do what adds something, unless that is being done: pressed twice, it is done once. */
export async function once(key, act) {
  if (doing.has(key)) return undefined;
  doing.add(key);
  try { return await act(); } finally { doing.delete(key); }
}

/** Whether something was said at a control. */
export const faulty = (key) => held.has(key);

/** Take back what was said at a control, and what was typed there. */
export function forget(key) {
  left.delete(key);
  return held.delete(key);
}

function closed(key) {
  forget(key);
  warn('');
  focusOn(key);
}

/** That others wrote the same: with what stands there now, where a control shows it. */
function clashed({ typed, theirs }) {
  if (typed === null) return t('form.clash.other');
  return theirs === undefined ? t('form.clash') : t(theirs === '' ? 'form.clash.emptied' : 'form.clash.theirs', { theirs });
}

/** What was said at a control, with the ways out. */
export function messages(key) {
  const said = held.get(key);
  if (said === undefined) return null;
  const bare = !said.problems.length && !said.elsewhere.length;
  return h('div', { class: 'trouble', id: `m-${key}` },
    said.clash && h('p', { class: 'err' }, clashed(said)),
    !said.clash && bare && h('p', { class: 'err' }, told(said.text) || t('lost')),
    said.problems.map((one) => h('p', { class: 'err' }, told(one.text))),
    said.elsewhere.length > 0 && [
      h('p', { class: said.comes ? '' : 'err' }, said.comes ? told(said.comes.text) : t(said.firm ? 'form.named' : 'form.elsewhere', { n: said.elsewhere.length })),
      h('ul', { class: 'lines small' }, said.elsewhere.slice(0, 8).map((one) => h('li', null, t('form.line', { line: one.line, text: one.text })))),
      said.elsewhere.length > 8 && h('p', { class: 'small muted' }, t('form.more', { n: said.elsewhere.length - 8 })),
    ],
    h('div', { class: 'row' },
      said.again && !said.firm && !said.problems.length && said.elsewhere.length > 0
        && button(said.comes ? told(said.comes.act) : t('form.evenso'), said.again, { class: said.comes ? 'btn sm main' : 'btn sm danger', data: { k: `even-${key}` } }),
      button(t('form.close'), () => closed(key), { class: 'btn sm', data: { k: `close-${key}` } })));
}

const marked = (key, label) => ({
  label, invalid: held.has(key) ? 'true' : null, describedby: held.has(key) ? `m-${key}` : null,
});

/**
 * A text of the case, taken when it is done and not with every key; Enter keeps the focus. What was
 * refused stays in it until it is mended or taken back with Escape.
 */
export function entry(key, label, value, done, props = {}) {
  homes.set(key, { view: document.body.dataset.view, label });
  returned(key, value ?? '');
  if (held.get(key)?.clash) held.get(key).theirs = String(value ?? '');
  // What is on its way stays in its control until the case has it.
  const waits = underway.get(key);
  const sent = waits?.was === String(value ?? '') ? waits.typed : null;
  const typed = held.get(key)?.typed ?? sent;
  const made = h(props.rows ? 'textarea' : 'input', {
    type: props.rows ? null : 'text', autocomplete: 'off', ...props, value: value ?? '',
    data: { k: key }, aria: marked(key, label),
  });
  // What was taken with Enter is not taken once more when the control is left.
  let taken = sent ?? made.value;
  if (typed !== null) made.value = typed;
  if (sent !== null) made.dataset.taken = sent;
  const take = () => {
    if (made.value === taken) return;
    taken = made.value;
    made.dataset.taken = taken;
    const mine = { typed: taken, was: String(value ?? '') };
    underway.set(key, mine);
    Promise.resolve(done(taken)).finally(() => {
      if (underway.get(key) === mine) underway.delete(key);
      // What changed nothing is shown as the case has it.
      const now = document.querySelector(`[data-k="${CSS.escape(key)}"]`);
      if (now?.dataset.taken === mine.typed && now.value === mine.typed && now.value !== now.defaultValue) redraw();
    });
  };
  // A control that goes because the view is drawn anew is not left; what was refused waits for Enter.
  made.addEventListener('blur', () => queueMicrotask(() => {
    if (made.isConnected && document.activeElement !== made && made.value !== typed) take();
  }));
  const stays = (clash, text) => {
    held.set(key, { typed: made.value, clash, problems: [], elsewhere: [], text });
    warn(told(text));
    queueMicrotask(redraw);
  };
  made.addEventListener('elsewhere', () => stays({}, later('form.clash')));
  made.addEventListener('vanished', () => stays(null, later('form.vanished')));
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !props.rows) {
      // The line may go by being taken, and a form cannot be sent from where it is no more.
      event.preventDefault();
      take();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      made.value = value ?? '';
      if (held.has(key)) closed(key);
    }
  });
  return made;
}

/** What is typed for something new, by control, until it is written: no redraw takes it away. */
const drafts = new Map(Object.entries(lasting('drafts', () => (drafts.size ? Object.fromEntries(drafts) : null)) ?? {}));

export const drafted = (key) => drafts.get(key) ?? '';

/** Set what stands in lines for something new; nothing clears them. */
export function draft(texts) {
  for (const [key, text] of Object.entries(texts)) {
    if (text) drafts.set(key, text);
    else drafts.delete(key);
    // What stands there would be kept as being typed.
    const made = document.querySelector(`[data-k="${CSS.escape(key)}"]`);
    if (made) made.value = text;
  }
  redraw();
}

/** A line, or with `rows` a place of several, to type something new into. */
export function fresh(key, label, props = {}) {
  const made = h(props.rows ? 'textarea' : 'input', { type: props.rows ? null : 'text', autocomplete: 'off', ...props, data: { k: key }, aria: marked(key, label) });
  made.value = drafted(key);
  made.addEventListener('input', () => drafts.set(key, made.value));
  return made;
}

/** A line to type a name into, which adds something; it stays ready for the next. */
export function adder(key, label, placeholder, make) {
  const submit = async (event) => {
    event.preventDefault();
    const name = drafted(key).trim();
    if (!name) return complain(key, later('form.needs.name'));
    draft({ [key]: '' });
    if (!await make(name)) draft({ [key]: name });
    return document.querySelector(`[data-k="${CSS.escape(key)}"]`)?.focus();
  };
  return [h('form', { class: 'row', on: { submit } }, fresh(key, label, { placeholder, class: 'wide' }),
    h('button', { type: 'submit', class: 'btn sm', data: { k: `${key}-do` }, aria: { label } }, t('form.add'))), messages(key)];
}

/** A control under its label, with what was said at it. */
export const labelled = (label, control, props = {}) =>
  h('label', { class: 'field', ...props }, h('span', { class: 'lab' }, label), control);

/** A list to choose from, which shows a value that is no option of it too. */
export function pick(key, label, options, value, chosen, props = {}) {
  const now = value === null || value === undefined ? '' : String(value);
  const known = options.some(([each]) => String(each) === now);
  return select(known ? options : [[now, now || t('form.choose')], ...options], onItsWay(key, now), choosing(key, now, chosen),
    { ...props, data: { k: key }, aria: marked(key, label) });
}

export const tick = (key, label, checked, changed) => h('label', { class: 'row tick' },
  h('input', {
    type: 'checkbox', checked: onItsWay(key, checked), data: { k: key }, aria: { invalid: faulty(key) ? 'true' : null },
    on: { change: (event) => choosing(key, checked, changed)(event.target.checked) },
  }),
  h('span', null, label));

/** A few choices side by side. */
export const segments = (key, label, options, value, chosen, extra = '') => h('fieldset', null,
  h('legend', { class: 'sr' }, label),
  h('div', { class: `seg ${extra}` }, options.map(([each, text]) => h('label', null, h('input', {
    type: 'radio', name: key, value: each, checked: each === onItsWay(key, value), data: { k: `${key}-${each}` },
    on: { change: () => choosing(key, value, chosen)(each) },
  }), h('span', null, text)))));

/** Buttons that move a part up or down in the list at a path; at an end they stay to hold the focus. */
export function movers(key, path, place, count, name) {
  const step = (by, sign, word) => {
    const end = place + by < 0 || place + by >= count;
    return button(sign, () => {
      if (end) return;
      commit(`${key}-${word}`, [move(path, place, place + by)], t(`form.moved.${word}`, { name }));
    }, {
      class: 'btn ghost ic sm', aria: { label: t(`form.${word}`, { name }), disabled: end ? 'true' : null },
      data: { k: `${key}-${word}` },
    });
  };
  return [step(-1, '↑', 'up'), step(1, '↓', 'down')];
}

/** A button that opens and closes a form where it stands. */
export const opener = (key, open, text, toggle, props = {}) => button(text, toggle, {
  ...props, aria: { expanded: open ? 'true' : 'false' }, data: { k: key },
});

const folds = new Map();

/** A part that can be folded away, and stays as it was left when the view is drawn anew. */
export const fold = (key, summary, open, ...children) => h('details', {
  class: 'col', open: folds.get(key) ?? open,
}, h('summary', { data: { k: key }, on: { click: (event) => folds.set(key, !event.currentTarget.parentElement.open) } }, summary), children);

export const head = (title, lede, ...more) => h('div', { class: 'head' },
  h('div', null, h('h1', null, title), h('p', { class: 'lede' }, lede)), more);

export const empty = (title, text, ...more) => h('div', { class: 'card col' },
  h('h2', null, title), h('p', { class: 'muted' }, text), more.length > 0 && h('div', { class: 'row' }, more));

/** Draw a page of forms; a file that is no case any more is mended as a text. */
export function page(root, draw) {
  drawn = store.case.revision;
  root.append(h('div', { class: 'page forms' }, isMap(store.case.tree) ? draw() : empty(
    t('form.unreadable'), store.mine.has(store.case.revision) ? t('form.unreadable.help') : t('form.unreadable.other', { file: t('view.file'), history: t('view.history') }),
    h('a', { class: 'btn main', href: '#/file' }, t('form.to.file')))));
}
