// The verdict over the versions, what moved it, and any two of them side by side.

import { button, h, svg } from './dom.js';
import { get, here } from './ask.js';
import { done } from './notes.js';
import { store } from './store.js';
import { later, percent, t, told } from './words.js';

export const hears = ['version', 'read'];
export const title = () => t('view.history');

/** Versions in a list before one asks for more, and in the drawing. */
const FEW = 30;
const DRAWN = 40;

/** What was read last, newest first; what is chosen; which text is open. */
const state = { versions: null, trouble: null, from: null, to: null, open: null, compared: null, most: FEW, chosen: false };
let reading = 0;

async function read() {
  const mine = (reading += 1);
  const { ok, body } = await get('/api/history');
  if (mine !== reading) return;
  state.trouble = ok ? null : body.text || later('lost');
  if (ok) {
    state.versions = body.versions;
    const ids = body.versions.map((version) => version.id);
    if (!state.chosen || !ids.includes(state.to)) state.to = ids[0] ?? null;
    // Until somebody chooses, the last version with a verdict is the one to compare with.
    if (!state.chosen || !ids.includes(state.from)) {
      const older = body.versions.filter((version) => version.id < state.to);
      state.from = (older.find((version) => version.answers?.exists) ?? older[0])?.id ?? null;
    }
  }
  drawing = true;
  store.tell('read');
  drawing = false;
}

/** What is drawn from what has just been read is not read again. */
let drawing = false;

export function render(root) {
  if (!drawing) read();
  const page = h('div', { class: 'page' }, h('div', null, h('h1', null, t('view.history')), h('p', { class: 'lede' }, t('history.lede'))));
  root.append(page);
  if (store.case.history !== null) page.append(h('p', { class: 'notice' }, t('history.off', { text: store.case.history })));
  if (state.trouble !== null) page.append(h('p', { class: 'err', role: 'alert' }, told(state.trouble)));
  const { versions } = state;
  if (versions === null) return;
  if (versions.length === 0) {
    page.append(h('p', { class: 'card muted' }, t('history.empty')));
    return;
  }
  const drawn = versions.filter((version) => version.answers?.exists).slice(0, DRAWN).reverse();
  if (drawn.length > 1) page.append(chart(drawn));
  page.append(list(versions), ...compared(versions));
}

const again = () => {
  drawing = true;
  store.tell('read');
  drawing = false;
};

const locale = () => document.documentElement.lang;
const MINUTE = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
const minuteOf = ({ moment }) => Math.floor(moment / 60);
/** When a version was made; with seconds where another was made in the same minute. */
const when = (version) => new Date(1000 * version.moment).toLocaleString(locale(),
  state.versions?.some((one) => one !== version && minuteOf(one) === minuteOf(version)) ? { ...MINUTE, second: '2-digit' } : MINUTE);

/** What the server itself calls a step, in the language of the page. */
function called({ label }) {
  if (label === 'opened') return t('history.opened');
  if (label === 'the text was edited') return t('note.text');
  if (label === 'a source was changed elsewhere') return t('history.source');
  if (label === 'changed elsewhere') return t('history.elsewhere');
  if (label.startsWith('undone: ')) return t('note.undone', { what: called({ label: label.slice(8) }) });
  const back = /^back to version (\d+)$/.exec(label);
  return back ? t('history.back', { n: back[1] }) : label || t('history.unnamed');
}

/** The odds of a version; what is proved or counted is told as certain. */
function odds({ answers }) {
  if (!answers?.exists) return '–';
  return percent(answers.exists[0], 0, ['exact', 'necessary', 'impossible'].includes(answers.status));
}

/** A line with steps: the odds stay until a version changes them. */
function chart(drawn) {
  // Of a phone's width the labels of the time are at its ends just so.
  const [wide, high] = [matchMedia('(max-width: 640px)').matches ? 330 : 720, 190];
  const X = (at) => 52 + (at * (wide - 82)) / (drawn.length - 1);
  const Y = (share) => 16 + (1 - share) * (high - 58);
  const all = drawn.map((version) => version.answers.exists);
  const line = all.map(([share], at) => (at ? `H${X(at).toFixed(1)}V${Y(share).toFixed(1)}` : `M${X(0)} ${Y(share).toFixed(1)}`)).join('');
  const told = t('history.chart', { n: drawn.length, odds: drawn.map(odds).join(', ') });
  return h('div', { class: 'card chart', tabIndex: 0, role: 'group', aria: { label: t('history.over') } }, svg('svg', {
    class: 'map', viewBox: `0 0 ${wide} ${high}`, role: 'img', 'aria-label': told,
  },
  [0, 0.5, 1].map((share) => [
    svg('path', { d: `M52 ${Y(share)}H${wide - 30}`, stroke: 'var(--line)' }),
    svg('text', { x: 46, y: Y(share) + 4, 'text-anchor': 'end' }, t('odds', { n: 100 * share })),
  ]),
  svg('path', { d: line, fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2.4 }),
  all.map(([share, one], at) => [
    one && svg('path', { d: `M${X(at)} ${Y(Math.max(0, share - 2 * one))}V${Y(Math.min(1, share + 2 * one))}`, stroke: 'var(--accent)', 'stroke-width': 6, opacity: 0.3 }),
    svg('circle', { cx: X(at), cy: Y(share), r: 4, fill: 'var(--accent)' }, svg('title', {}, `${when(drawn[at])}: ${called(drawn[at])}, ${odds(drawn[at])}`)),
  ]),
  svg('text', { x: X(0), y: high - 10, 'text-anchor': 'start' }, when(drawn[0])),
  svg('text', { x: X(drawn.length - 1), y: high - 10, 'text-anchor': 'end' }, when(drawn.at(-1)))));
}

/** How far a version moved the odds from the one before it of which they are known. */
function moved(versions, at) {
  const now = versions[at].answers?.exists?.[0];
  const before = versions.slice(at + 1).find((version) => version.answers?.exists)?.answers.exists[0];
  if (now === undefined || before === undefined) return null;
  return Math.round(100 * now) - Math.round(100 * before);
}

function list(versions) {
  const choose = (name, version, label, off) => h('input', {
    type: 'radio', name, checked: state[name] === version.id, disabled: off, aria: { label: `${label}: ${when(version)}, ${called(version)}` },
    data: { k: `${name}-${version.id}` },
    on: { change: () => { Object.assign(state, { [name]: version.id, chosen: true }); again(); } },
  });
  const rows = versions.slice(0, state.most).map((version, at) => {
    const by = moved(versions, at);
    const marks = [version.problems > 0 && t('history.problems', { n: version.problems }), version.sources && t('history.sources')].filter(Boolean);
    const open = state.open?.id === version.id;
    return h('li', { class: version.id === state.from || version.id === state.to ? 'a' : '' },
      choose('from', version, t('history.earlier'), version.id >= state.to),
      choose('to', version, t('history.later'), version.id <= state.from),
      h('span', { class: 'when small muted num nowrap' }, when(version)),
      h('span', { class: 'what' }, called(version), marks.map((mark) => [' ', h('span', { class: 'tag' }, mark)]),
        by ? h('span', { class: `small ${by > 0 ? 'ok' : 'no'}` }, ` ${t('history.moved', { n: Math.abs(by), by: `${by > 0 ? '+' : '−'}${Math.abs(by)}` })}`) : null),
      h('b', { class: 'num' }, odds(version)),
      h('span', { class: 'row tight' },
        button(t(open ? 'close' : 'history.open'), () => opened(version), {
          class: 'btn sm ghost', aria: { expanded: open, label: `${t(open ? 'close' : 'history.open')}: ${when(version)}` }, data: { k: `open-${version.id}` },
        }),
        at ? button(t('history.restore'), () => restored(version), {
          class: 'btn sm ghost', aria: { label: `${t('history.restore')}: ${when(version)}` }, data: { k: `restore-${version.id}` },
        }) : h('span', { class: 'tag' }, t('history.now'))),
      open ? h('pre', { class: 'old-text yaml', tabIndex: 0, aria: { label: t('history.text', { when: when(version) }) } }, state.open.text) : null);
  });
  return h('section', { class: 'card', aria: { labelledby: 'versions' } }, h('h2', { id: 'versions' }, t('history.versions')),
    h('p', { class: 'small muted' }, t('history.choose')),
    h('ol', { class: 'hist' }, rows),
    h('div', { class: 'row' },
      button(t('history.compare'), compare, { class: 'btn main', disabled: state.from === null, data: { k: 'compare' } }),
      versions.length > state.most && button(t('history.more', { n: versions.length - state.most }), () => {
        state.most += 10 * FEW;
        again();
      }, { class: 'btn', data: { k: 'more' } })));
}

async function opened(version) {
  if (state.open?.id === version.id) {
    state.open = null;
    again();
    return;
  }
  const { ok, body } = await get(`/api/history/${version.id}`);
  if (!ok) {
    done({ ok, text: body.text });
    return;
  }
  state.open = { id: version.id, text: body.text };
  again();
}

const restored = (version) => done(store.restore(version.id));

/** Work both versions through; where one was no case, say so instead. */
async function compare() {
  const asked = { from: state.from, to: state.to, frame: null, refused: null };
  const { ok, body } = await get(`/compare?from=${asked.from}&to=${asked.to}&check=1`);
  if (!ok) asked.refused = body.text || later('lost');
  state.compared = asked;
  again();
}

/** The page of the comparison; made when it is asked for, kept while nothing else is chosen. */
function compared(versions) {
  const asked = state.compared;
  const find = (id) => versions.find((version) => version.id === id);
  if (asked === null || !find(asked.from) || !find(asked.to)) return [];
  const src = here(`/compare?from=${asked.from}&to=${asked.to}`);
  const name = t('history.between', { from: when(find(asked.from)), to: when(find(asked.to)) });
  if (asked.refused !== null) return [h('p', { class: 'notice', role: 'alert', data: { k: 'not-compared' } }, told(asked.refused))];
  const wait = h('p', { class: 'muted', role: 'status', hidden: asked.ready }, t('history.wait'));
  asked.frame = h('iframe', {
    class: 'frame', src, title: name, on: { load: () => { asked.ready = true; wait.hidden = true; } },
  });
  return [h('section', { class: 'col', aria: { labelledby: 'compared' } },
    h('div', { class: 'row between' }, h('h2', { id: 'compared' }, name),
      h('a', { class: 'btn sm', href: src, target: '_blank', rel: 'noopener' }, t('report.alone'))), wait, asked.frame)];
}
