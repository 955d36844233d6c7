// What stands around the form: the bar above, the rail beside it, and the tabs of a phone.

import { inCase } from './ask.js';
import { byId, button, h, icon, put, select, svg } from './dom.js';
import { number, toggleAnswers } from './answers.js';
import { find } from './find.js';
import { list, unwritten } from './forms.js';
import { done } from './notes.js';
import { free } from './press.js';
import { store } from './store.js';
import { typed } from './typed_text.js';
import { PARTS, VIEWS } from './views.js';
import { LANGUAGES, NAMES, t } from './words.js';

const root = document.documentElement;

/** The sign of the product. */
export const icons = () => svg('svg', { width: 24, height: 18, viewBox: '0 0 24 18', 'aria-hidden': 'true' },
  svg('circle', { cx: 9, cy: 9, r: 7.5, fill: 'var(--first)', 'fill-opacity': 0.75 }),
  svg('circle', { cx: 15, cy: 9, r: 7.5, fill: 'var(--second)', 'fill-opacity': 0.6 }));

const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

/** Change between light and dark; kept for this window. */
export function turnColours() {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try { sessionStorage.setItem('theme', root.dataset.theme); } catch { /* not kept then */ }
  drawBar();
}

try {
  const kept = sessionStorage.getItem('theme');
  if (kept) root.dataset.theme = kept;
} catch { /* not kept then */ }

/** How much is typed that the file does not have: in fields and in the text of the file. */
const missing = () => unwritten().filter(({ typed: text }) => text.trim()).map(({ view }) => view).concat(typed.draft === null ? [] : ['file']);

function saved() {
  const { case: told } = store;
  if (store.connected === false || store.trouble === 'gone') return [h('span', { class: 'saved grow bad' }, t('bar.lost')), unsaved()];
  if (['missing', 'unreadable'].includes(store.trouble?.key)) return [h('span', { class: 'saved grow bad' }, t('bar.unread', { file: told.file })), unsaved()];
  if (store.saving > 0) return h('span', { class: 'saved grow', data: { saving: '' } }, t('bar.saving'));
  const n = told.problems.length;
  if (n) return [h('a', { class: 'saved grow bad', href: '#/file' }, t('bar.problems', { n, file: told.file })), unsaved()];
  return unsaved('grow') ?? h('span', { class: 'saved grow' }, h('span', { class: 'ok', aria: { hidden: true } }, '✓ '), t('bar.saved', { file: told.file }));
}

/** How much is not written, with a way to the first of it; null where all is. */
function unsaved(more = '') {
  const views = missing();
  return views.length ? h('a', { class: `saved ${more}`, href: `#/${views[0] || 'file'}`, data: { k: 'unsaved' } }, t('bar.unsaved', { n: views.length })) : null;
}

function step(kind, sign) {
  const what = store.case[kind];
  const text = what ? t(`bar.${kind}.what`, { what }) : t(`bar.${kind}.none`);
  // What another window did is said where there is hardly room too: nobody here saw it being done.
  const others = what && !store.mine.has(store.case.revision);
  return button([h('span', { aria: { hidden: true } }, sign),
    kind === 'undo' && h('span', { class: 'hide-s ell' }, what ? text : t('bar.undo')),
    kind === 'undo' && others && h('span', { class: 'only-s ell' }, what)],
    () => done(store[kind]()), {
      class: kind === 'undo' ? 'btn ghost' : 'btn ghost hide-s', disabled: !what, title: text,
      aria: { label: text }, data: { k: kind },
    });
}

export function drawBar() {
  const told = store.case;
  // A button that is held down is not taken away by what its press has set off.
  if (told === null || !free(drawBar)) return;
  put(byId('bar'),
    inCase ? h('a', { class: 'logo', href: '/', title: t('bar.all'), aria: { label: t('bar.all') }, data: { k: 'all' } }, icons(), h('span', null, t('bar.all')))
      : h('span', { class: 'logo' }, icons(), h('span', null, 'Winset')),
    h('strong', { class: 'case', title: told.case?.title ?? told.file }, told.case?.title ?? told.file),
    saved(),
    step('undo', '↶'), step('redo', '↷'),
    button([t('bar.find'), ' ', h('kbd', null, 'Ctrl K')], find, { class: 'btn ghost hide-s', data: { k: 'find' } }),
    h('a', { class: 'btn hide-s', href: '#/present', data: { k: 'present' } }, t('bar.present')),
    select(LANGUAGES.map((key) => [key, NAMES[key]]), told.language, (language) => store.language(language), {
      class: 'language hide-s', aria: { label: t('bar.language') }, data: { k: 'language' },
    }),
    themed());
}

/** The button that changes the colours; `after` draws what shows them. */
export function themed(after = () => {}) {
  const dark = isDark();
  return button(dark ? '☀' : '☾', () => {
    turnColours();
    after();
  }, { class: 'btn ghost ic', aria: { label: t(dark ? 'bar.light' : 'bar.dark') }, data: { k: 'theme' } });
}

const COUNTS = {
  who: (told) => told.actors.length,
  what: (told) => told.issues.length,
  rules: (told) => told.rules.length,
  statements: (told) => told.statements.length,
  offers: (told) => told.offers.length + list(store.case.tree?.reactions).length,
  sources: (told) => told.sources.length,
  proposals: () => store.case.waiting ?? '',
};

const partOf = (now) => VIEWS.find((view) => view.id === now)?.part ?? null;

export function drawRail(now) {
  const told = store.case?.case ?? null;
  put(byId('rail'), PARTS.map((part) => [
    h('h2', { class: 'part' }, t(`part.${part}`)),
    h('ul', { class: part === partOf(now) ? 'now' : '' }, VIEWS.filter((view) => view.part === part).map(({ id }) => h('li', null,
      h('a', { href: `#/${id}`, aria: { current: id === now ? 'page' : null }, data: { k: `rail-${id}` } },
        icon(id), h('span', null, t(`view.${id}`)),
        told && id in COUNTS && h('span', { class: 'n' }, COUNTS[id](told)))))),
  ]));
  byId('rail').querySelector('.now [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function drawTabs(now) {
  const open = document.body.classList.contains('open');
  const tab = (id) => h('a', { href: `#/${id}`, aria: { current: open ? null : id === now ? 'page' : id === 'statements' && partOf(now) === 'case' ? 'true' : null }, data: { k: `tab-${id}` } },
    icon(id), t(id === 'statements' ? 'part.case' : `view.${id}`));
  put(byId('tabs'),
    button([h('span', { class: 'pct' }, number()), t('view.answers')], () => toggleAnswers(),
      { aria: { expanded: open, controls: 'answers' }, data: { k: 'tab-answers' } }),
    tab('statements'), tab('sources'), tab('history'),
    button([icon('more'), t('tab.more')], find, { data: { k: 'tab-more' } }));
}
