// The texts beside the case. Words that are selected become evidence of a statement; what is cited is
// marked, and leads to what cites it.

import { get, post } from './ask.js';
import { button, h, say } from './dom.js';
import { actors, at, complain, draft, drafted, empty, forget, fresh, head, keysOf, list, mapping, messages, once, page, pick, read, redraw, slug } from './forms.js';
import { bench, builder, open } from './builder.js';
import { sourceForm } from './part_source.js';
import { drafted as begun, scored } from './statement.js';
import { show } from './view_statements.js';
import { store } from './store.js';
import { lasting } from './unfinished.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.sources');

/** The source that is shown, its text as the server has it, and for which revision that was. */
let now = null;
let text = null;
/** Why the text could not be fetched: for which case as it was told. */
let failed = null;
/** What the server says of a text that cannot be read; null where the server itself was not heard. */
let why = null;
let bar = null;
/** The words that are selected, and where in the text of which source. */
let selected = null;
/** The control that holds the chosen file: it stays the same one, since nothing else can hold a file. */
let chosen = null;
/** Whether the form is open, and the name of a file that was chosen before the page was left: no page can put it back. */
let { adding = false, missing = null } = lasting('source-new', () => (adding ? { adding, missing: chosen?.files[0]?.name ?? missing } : null)) ?? {};

export function render(root) {
  const [, asked] = location.hash.slice(2).split('/');
  const all = keysOf(['sources']);
  if (asked) now = decodeURIComponent(asked);
  // One that others removed while it was shown is told to be gone: another in its place would go unnoticed.
  now ??= all.find((id) => at(['sources', id, 'file'])) ?? all[0] ?? null;
  page(root, () => [
    head(t('view.sources'), t('source.lede'), !adding && button(t('source.add'), () => {
      adding = true;
      redraw();
    }, { class: 'btn', data: { k: 'source-add' } })),
    adding && form(),
    all.length === 0 && !adding && empty(t('source.none'), t('source.none.help')),
    now !== null && h('div', { class: 'ev' }, paper(all), h('section', { class: 'col', aria: { label: t('source.made') } }, side())),
  ]);
  if (all.includes(now)) load();
  reselect(root.querySelector('article.text'));
}

/** Fetch the text of the source that is shown, where it is not there yet. */
async function load() {
  const [id, revision] = [now, store.case.revision];
  if (text !== null && text.id === id && text.revision === revision) return;
  if (failed === store.case) return;
  const { ok, body, lost, status } = await get(`/api/source/${encodeURIComponent(id)}`);
  if (id !== now) return;
  failed = lost ? store.case : null;
  why = lost && status !== 0 ? body.text : null;
  if (lost) return redraw();
  text = ok ? { ...body, revision } : { id, revision, text: null, marks: [] };
  return redraw();
}

function paper(all) {
  const node = at(['sources', now]) ?? {};
  const shown = text !== null && text.id === now ? text : null;
  if (!all.includes(now)) return removed(all, shown);
  return h('section', { class: 'paper', aria: { label: t('source.text') } },
    h('header', null,
      pick('source', t('source.one'), all.map((id) => [id, read(at(['sources', id, 'title'])) || id]), now, (id) => { location.hash = `#/sources/${encodeURIComponent(id)}`; }),
      h('span', { class: 'small muted' }, [read(node.publisher), node.date, node.language].filter(Boolean).join(' · '))),
    sourceForm(now, () => {
      now = null;
      location.hash = '#/sources';
      redraw();
    }),
    failed === store.case && (why === null ? h('p', { class: 'err', role: 'alert' }, t('lost')) : unread(node.file)),
    shown === null ? h('p', { class: 'text muted' }, failed === store.case ? '' : t('source.loading'))
      : shown.text === null ? h('p', { class: 'text muted' }, t('source.no.text')) : article(shown, node));
}

/** A source whose file is gone or no text: what rests on it, and what to do. */
function unread(file) {
  const n = citing(now).length;
  return h('div', { class: 'notice bad', role: 'alert', data: { k: 'source-unread' } }, h('div', { class: 'col grow' },
    h('p', null, t('source.unread', { file }), ' ', t(n ? 'source.unread.cited' : 'source.unread.none', { n })),
    h('p', { class: 'small' }, t('source.unread.help')), h('p', { class: 'small muted' }, why)));
}

/** What cites a source, by what is written: also where its text cannot be read. */
function citing(id) {
  const told = store.case.case;
  const said = (path) => [...told?.statements ?? [], ...told?.offers ?? [], ...told?.reactions ?? []]
    .find((one) => JSON.stringify(one.path) === JSON.stringify(path))?.text;
  const parts = [
    ...keysOf(['preferences']).flatMap((actor) => list(at(['preferences', actor])).map((item, place) => [['preferences', actor, place], item])),
    ...['offers', 'reactions'].flatMap((part) => list(at([part])).map((item, place) => [[part, place], item])),
  ];
  return parts.flatMap(([path, item]) => [mapping(item).because ?? []].flat().filter((one) => mapping(one).source === id)
    .map((one) => ({ path, text: said(path) ?? t('form.quote', { quote: one.quote ?? '' }) })));
}

/** A source that is not in the case any more: its text as it was, and the words that were selected in it. */
function removed(all, shown) {
  const title = shown?.title ?? now;
  const others = [[now, title], ...all.map((id) => [id, read(at(['sources', id, 'title'])) || id])];
  return h('section', { class: 'paper', aria: { label: t('source.text') } },
    h('header', null, pick('source', t('source.one'), others, now, (id) => { location.hash = `#/sources/${encodeURIComponent(id)}`; })),
    h('div', { class: 'notice bad', role: 'alert', data: { k: 'source-gone' } }, h('p', null, t('source.gone', { title }), selected?.id === now && ` ${t('source.gone.words', { quote: selected.words })}`)),
    shown?.text && h('article', { class: 'text muted' }, shown.text.split(/\n\s*\n/).map((block) => h('p', null, asItIs(block)))));
}

/** Where each code point of a text begins in the units that a browser counts. */
function units(whole) {
  const found = [];
  let at_ = 0;
  for (const sign of whole) {
    found.push(at_);
    at_ += sign.length;
  }
  found.push(at_);
  return found;
}

/** The text with its marks; each piece knows where it begins, so that a selection finds its place. */
function article(shown, node) {
  const begins = units(shown.text);
  const marks = shown.marks.map((mark) => ({ ...mark, low: begins[mark.from], high: begins[mark.to] })).filter((mark) => mark.high <= shown.text.length);
  const made = h('article', { class: 'text', tabIndex: 0, lang: node.language ?? null, aria: { label: t('source.keys', { title: read(node.title) || now }) } });
  for (const block of shown.text.matchAll(/[^\n](?:.|\n(?!\s*\n))*/g)) {
    const paragraph = h('p', null);
    for (const sentence of block[0].matchAll(/[^.!?]+[.!?]*["”’»)]*\s*|[.!?]+\s*/g)) {
      const low = block.index + sentence.index;
      paragraph.append(h('span', { class: 's', data: { low } }, runs(shown.text, low, low + sentence[0].length, marks)));
    }
    made.append(paragraph);
  }
  listenTo(made, shown, begins);
  return made;
}

/** One stretch of the text cut into plain and marked runs. */
function runs(whole, low, high, marks) {
  const over = marks.filter((mark) => mark.low < high && mark.high > low);
  const cuts = [...new Set([low, high, ...over.flatMap((mark) => [mark.low, mark.high])])].filter((cut) => cut >= low && cut <= high).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, k) => {
    const to = cuts[k + 1];
    const own = over.filter((mark) => mark.low <= from && mark.high >= to);
    const words = whole.slice(from, to);
    if (own.length === 0) return h('span', { data: { at: from } }, asItIs(words));
    const go = () => {
      // The places are those of the case that the text was fetched for.
      if (text?.revision !== store.case.revision) return;
      const [part, actor, place] = own[0].path;
      if (part === 'preferences') show(actor, place);
      else location.hash = '#/offers';
    };
    return h('mark', {
      tabIndex: 0, role: 'button', data: { at: from }, aria: { label: t('source.cited', { what: own.map((mark) => mark.text).join('; '), words }) },
      on: { click: go, keydown: (event) => { if (event.key === 'Enter') { event.stopPropagation(); go(); } } },
    }, asItIs(words));
  });
}

/** The words of a source sign by sign: a selection counts them. */
const asItIs = (words) => document.createTextNode(words);

function listenTo(host, shown, begins) {
  const sentences = [...host.querySelectorAll('.s')];
  let [first, last] = [-1, -1];
  const span = () => [Math.min(first, last), Math.max(first, last)];
  const paint = () => {
    const [low, high] = span();
    sentences.forEach((one, k) => one.classList.toggle('cur', first >= 0 && k >= low && k <= high));
    sentences[last]?.scrollIntoView({ block: 'nearest' });
    say(sentences.slice(low, high + 1).map((one) => one.textContent).join(''), 50);
  };
  host.addEventListener('keydown', (event) => {
    if (event.target !== host) return;
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by && sentences.length) {
      event.preventDefault();
      last = Math.max(0, Math.min(sentences.length - 1, last + by));
      if (!event.shiftKey || first < 0) first = last;
      paint();
    }
    if (event.key === 'Enter' && first >= 0) {
      event.preventDefault();
      const [low, high] = span();
      const start = Number(sentences[low].dataset.low);
      const end = Number(sentences[high].dataset.low) + sentences[high].textContent.length;
      offer(host, sentences[last].getBoundingClientRect(), shown, begins, start, end);
      bar.firstChild.focus();
    }
  });
  let timer;
  const selected = () => {
    if (!host.isConnected) return document.removeEventListener('selectionchange', selected);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const chosen = getSelection();
      if (!chosen.rangeCount || chosen.isCollapsed || !host.contains(chosen.anchorNode) || !host.contains(chosen.focusNode)) return;
      const range = chosen.getRangeAt(0);
      const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
      if (start !== null && end !== null && end - start > 1) offer(host, range.getBoundingClientRect(), shown, begins, start, end);
    }, 150);
    return undefined;
  };
  document.addEventListener('selectionchange', selected);
}

/** Select the words again that were selected before the view was drawn anew, where they stand now. */
function reselect(host) {
  if (host === null || selected === null || selected.id !== text?.id || !keysOf(['sources']).includes(now)) return;
  const { words } = selected;
  let { start } = selected;
  if (text.text.slice(start, start + words.length) !== words) start = text.text.indexOf(words);
  if (start < 0) {
    queueMicrotask(() => complain('source', later('source.words.gone', { quote: words })));
    selected = null;
    return;
  }
  const point = (unit) => {
    const piece = [...host.querySelectorAll('[data-at]')].findLast((one) => Number(one.dataset.at) <= unit);
    return [piece.firstChild, unit - Number(piece.dataset.at)];
  };
  const range = document.createRange();
  range.setStart(...point(start));
  const [node, offset] = point(start + words.length - 1);
  range.setEnd(node, Math.min(node.length, offset + 1));
  offer(host, range.getBoundingClientRect(), text, units(text.text), start, start + words.length);
  if (document.activeElement === null || document.activeElement === document.body) {
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
}

/** The place in the text that a point of a selection means. */
function place(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-at]');
  if (piece) return Number(piece.dataset.at) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
  // A selection by paragraphs ends in a paragraph itself: at what stands before or behind it.
  const next = node.childNodes[offset]?.querySelector?.('[data-at]') ?? null;
  if (next) return Number(next.dataset.at);
  const before = [...node.querySelectorAll?.('[data-at]') ?? []].at(-1);
  return before ? Number(before.dataset.at) + before.textContent.length : null;
}

/** Offer to make something of the words from one place to another. */
function offer(host, box, shown, begins, start, end) {
  bar?.remove();
  selected = { id: shown.id, start, end, words: shown.text.slice(start, end) };
  const points = (unit) => begins.findIndex((begin) => begin >= unit);
  const act = async () => {
    bar?.remove();
    const { ok, body, lost } = await post('/api/quote', { source: shown.id, from: points(start), to: points(end), words: shown.text.slice(start, end) });
    if (!ok) return complain('source', body.text ?? later('lost'), { lost });
    if (!body.unique) return complain('source', later('source.repeats', { quote: body.evidence.quote }));
    taken(body);
    // What should be looked at is told beside what was made of the words.
    return body.doubts.length ? complain('source', body.doubts.join(' ')) : undefined;
  };
  bar = h('div', { class: 'selbar', role: 'toolbar', aria: { label: t('source.selected') }, on: { keydown: (event) => { if (event.key === 'Escape') { selected = null; bar.remove(); host.focus(); } } } },
    button(t(bench.draft ? 'source.to.draft' : 'source.make'), act, { class: 'm', data: { k: 'source-make' } }));
  host.append(bar);
  const frame = host.getBoundingClientRect();
  const above = box.top - frame.top + host.scrollTop - bar.offsetHeight - 8;
  bar.style.left = `${Math.max(6, Math.min(host.clientWidth - bar.offsetWidth - 6, box.left - frame.left))}px`;
  bar.style.top = `${above < host.scrollTop + 2 ? box.bottom - frame.top + host.scrollTop + 8 : above}px`;
}

/** Take a quote into the open statement, or into a new one. */
function taken({ evidence, about }) {
  forget('source');
  selected = null;
  getSelection()?.removeAllRanges();
  if (bench.draft !== null && bench.draft.kind !== null) {
    open({ ...bench.draft, because: [...bench.draft.because, evidence] });
  } else {
    const free = actors().filter((actor) => !scored(actor.id));
    if (free.length === 0) return complain('source', later('statement.scored.help'));
    const whose = free.find((actor) => actor.id === about) ?? free[0];
    open(begun(whose.id, null, { because: [evidence] }));
  }
  say(t('source.taken', { quote: evidence.quote }), 50);
  document.querySelector('[data-k="b-who"], [data-k="b-kind"]')?.focus();
  return undefined;
}

function side() {
  const cited = text !== null && text.id === now && text.text !== null ? text.marks : citing(now);
  const bare = (store.case.case?.statements ?? []).filter((one) => one.basis !== 'evidence').length;
  return [
    messages('source'),
    bench.draft !== null && builder(),
    bench.draft === null && h('h2', null, t('source.cited.here', { n: cited.length })),
    bench.draft === null && cited.length > 0 && h('ul', { class: 'rows' }, cited.map((mark, k) => h('li', { class: 'card' }, h('p', { class: 'sent' }, mark.text),
      mark.path[0] === 'preferences' && button(t('form.change'), () => show(mark.path[1], mark.path[2]), { class: 'btn sm', data: { k: `cited-${k}` } })))),
    bench.draft === null && cited.length === 0 && h('p', { class: 'muted' }, t('source.cited.none')),
    bare > 0 && h('p', { class: 'small muted' }, t('source.bare', { n: bare }), ' ', h('a', { href: '#/statements' }, t('view.statements'))),
  ];
}

/** A new source: a text that is kept beside the case, or a citation alone. */
function form() {
  chosen ??= h('input', { type: 'file', accept: '.txt,.md,text/plain', data: { k: 'source-file' }, aria: { label: t('source.file') } });
  chosen.onchange = () => {
    missing = null;
    forget('source-new');
    redraw();
  };
  const done = () => {
    adding = false;
    chosen = missing = null;
    forget('source-new');
    draft({ 'source-title': '', 'source-date': '' });
  };
  const write = async () => {
    const [called, date, file] = [drafted('source-title').trim() || chosen.files[0]?.name || '', drafted('source-date'), chosen.files[0]];
    if (!called) return complain('source-new', later('form.needs.name'));
    if (missing !== null && !file) return complain('source-new', later('source.file.again', { file: missing }));
    const id = slug(called.replace(/\.\w+$/, ''), keysOf(['sources']));
    const node = { title: called };
    if (date) node.date = date;
    if (file) {
      const { ok, body, lost } = await post('/api/source', { id, text: await file.text() });
      if (!ok) return complain('source-new', body.text ?? later('lost'), { lost });
      node.file = body.file;
    }
    const step = at(['sources']) ? { do: 'put', path: ['sources', id], value: node } : { do: 'put', path: ['sources'], value: { [id]: node }, order: store.case.sections };
    const found = await store.edit([step], t('source.added', { title: called }));
    if (!found.ok) return complain('source-new', [...found.problems, ...found.elsewhere].map((one) => one.text).join(' ') || found.text || later('lost'), found);
    location.hash = `#/sources/${id}`;
    return done();
  };
  const submit = (event) => {
    event.preventDefault();
    once('source-new', write);
  };
  return h('form', { class: 'card col', aria: { label: t('source.add') }, on: { submit } },
    h('div', { class: 'row end' },
      h('label', { class: 'field grow' }, h('span', { class: 'lab' }, t('source.title')), fresh('source-title', t('source.title'), { class: 'full' })),
      h('label', { class: 'field' }, h('span', { class: 'lab' }, t('source.date')), fresh('source-date', t('source.date'), { type: 'date' })),
      h('label', { class: 'field' }, h('span', { class: 'lab' }, t('source.file')), chosen)),
    h('p', { class: 'small muted' }, t('source.file.help')),
    missing !== null && h('div', { class: 'notice' }, h('p', { class: 'grow' }, t('source.file.again', { file: missing })),
      button(t('source.file.without'), () => { missing = null; forget('source-new'); redraw(); }, { class: 'btn sm', data: { k: 'source-without' } })),
    messages('source-new'),
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn main', data: { k: 'source-save' } }, t('source.add')),
      button(t('form.cancel'), done, { class: 'btn', data: { k: 'source-cancel' } })));
}
