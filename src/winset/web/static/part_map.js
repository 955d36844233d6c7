// The deal map: the report's own script and style, in a place of this page. It is made once for an
// analysis and handed from view to view, so that it stays as it was left.

import { get, post } from './ask.js';
import { h, svg } from './dom.js';
import { store } from './store.js';
import { asking, count } from './whatif.js';
import { t } from './words.js';

/** The points of the last map asked for, the module that draws it, and what stands on the page. */
let told = null;
let drawer = null;
let made = null;
let asked = null;

const KEYS = {
  frontier: () => [svg('circle', { class: 'ring', cx: 8, cy: 8, r: 5.5 })],
  'no-deal': () => [svg('path', { class: 'shape no_deal', d: 'M3 3H13V13H3Z' })],
  offer: () => [svg('path', { class: 'shape offer', d: 'M8 2L14.5 13.5H1.5Z' })],
  solution: () => [svg('path', { class: 'shape solution', d: 'M8 1L15 8L8 15L1 8Z' })],
  candidate: () => [svg('path', { class: 'shape candidate', d: 'M8 1L10 6L15.5 6.2L11.2 9.6L12.7 15L8 11.9L3.3 15L4.8 9.6L0.5 6.2L6 6Z' })],
};

/** Ask for the map of the newest whole analysis; `then` is called when there is another one. */
export async function loadMap(then) {
  // Each whole analysis has a map of its own, in its own language.
  const wanted = store.whole;
  if (wanted === null || asked === wanted) return;
  asked = wanted;
  const [found, script] = await Promise.all([get('/api/map'), drawer ?? import('./report_map.js')]);
  drawer = script;
  if (!found.ok) {
    asked = null;
    return;
  }
  told = found.body.revision === null ? null : { ...found.body, sign: wanted };
  then();
}

/** The points of the map: outcomes by the numbers of their options, and its marks; null without. */
export const mapped = () => (told === null ? null : made?.sign === told.sign ? made.points : null);

/** Put the map into a place of the page; false where there is none (yet). */
export function showMap(place) {
  if (told === null) return false;
  if (made !== null && made.sign !== told.sign) {
    made.handle.stop();
    made = null;
  }
  if (made !== null) {
    place.append(made.node);
    made.handle.draw();
    return true;
  }
  const { points, words, labels, caption, apart, counts } = told;
  const node = h('div', { class: 'deal-map' }, panel(points, labels, counts, apart, caption));
  place.append(node);
  const data = drawer.mapPoints(points);
  made = { sign: told.sign, node, points: data, handle: drawer.dealMap(data, [], drawer.pageWords(words)) };
  judge();
  return true;
}

/** The handle of the map that stands on the page; null without. */
export const mapHandle = () => made?.handle ?? null;
export const mapStage = () => made?.node.querySelector('#stage') ?? null;

function panel(points, labels, counts, apart, caption) {
  const two = points.axes.length > 1;
  const axis = (id, key, at) => h('label', { for: id }, `${labels[key]} `,
    h('select', { id }, points.axes.map(({ id: actor, name }, place) => h('option', { value: actor, selected: place === at }, name))));
  return [
    h('div', { id: 'map-panel', hidden: true },
      two && h('div', { class: 'row small' }, axis('axis-x', 'map.across', 0), axis('axis-y', 'map.up', 1)),
      h('div', { class: 'classes', id: 'map-classes', role: 'group', aria: { label: labels['map.classes'] } },
        Object.entries(counts).map(([name, many]) => h('button', { type: 'button', data: { class: name, k: `map-${name}` }, aria: { pressed: 'true' }, disabled: !many },
          h('i', { class: `dot ${name}`, aria: { hidden: true } }), h('span', { class: 'class-name' }, labels[`map.class.${name}`]), ' ', h('span', { class: 'tally-count' }, many)))),
      h('div', { class: 'map-grid' },
        h('div', { class: 'stage', id: 'stage' },
          h('canvas', { id: 'map-canvas', aria: { hidden: true } }),
          svg('svg', { id: 'map-frame', 'aria-hidden': 'true', focusable: 'false' }),
          h('div', {
            id: 'map-surface', tabIndex: 0, role: 'application', data: { k: 'map-surface' },
            aria: { roledescription: labels['map.role'], label: labels['map.name'], describedby: 'map-help map-caption' },
          }),
          svg('svg', { id: 'map-marks', role: 'group', 'aria-label': labels['map.marks'] })),
        h('div', { class: 'readout', id: 'readout', aria: { hidden: true } }, h('p', { class: 'empty' }, labels['map.empty']))),
      h('p', { id: 'map-live', class: 'sr', role: 'status', aria: { live: 'polite' } })),
    h('ul', { class: 'map-keys small muted' }, Object.entries(KEYS).map(([name, shape]) => h('li', null,
      svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, shape()),
      labels[name === 'no-deal' && apart ? 'map.legend.status-quo' : `map.legend.${name}`]))),
    h('p', { class: 'small muted', id: 'map-caption' }, caption),
    h('p', { class: 'small muted', id: 'map-help' }, labels['map.help']),
  ];
}

/** Colour the map by what would follow from the what-ifs: the newest question wins. */
let busy = false;
let again = false;
let judgedAs = '';

export async function judge() {
  if (made === null) return;
  const what = count() ? JSON.stringify(asking()) : '';
  if (what === judgedAs && made.judged) return;
  if (busy) {
    again = true;
    return;
  }
  // As in the file it is already, where nothing was asked yet.
  if (what === '' && !made.judged) {
    judgedAs = '';
    return;
  }
  busy = true;
  const mine = made;
  const found = what === '' ? { ok: true, body: mine.first } : await post('/api/map', asking());
  busy = false;
  if (found.ok && found.body?.kinds && mine === made) {
    mine.first ??= { kinds: [...mine.points.classes], joint: [...mine.points.joint] };
    mine.judged = what !== '';
    judgedAs = what;
    mine.handle.judged(found.body.kinds, found.body.joint);
  }
  if (again) {
    again = false;
    judge();
  }
}

store.on((kind) => {
  if (kind === 'answer') judge();
});

const redrawn = () => made?.node.isConnected && made.handle.draw();
new MutationObserver(redrawn).observe(document.documentElement, { attributeFilter: ['data-theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawn);

/** A sentence where there is no map, or it is of an earlier state of the file. */
export function mapNotice() {
  if (store.whole === null) return h('p', { class: 'card' }, t(store.case.sound ? 'map.coming' : 'answers.needs'));
  if (told === null) return h('p', { class: 'card' }, t('map.without'));
  return told.revision === store.case.revision && store.case.sound ? null : h('p', { class: 'notice' }, t(store.case.sound ? 'map.before' : 'map.unsound'));
}
