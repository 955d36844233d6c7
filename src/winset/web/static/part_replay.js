// One session played again: each offer a point on the map in its turn, beside what was said.

import { button, h, say, svg } from './dom.js';
import { mapHandle, mapStage, showMap } from './part_map.js';
import { t } from './words.js';

const COLOURS = ['first', 'second', 'third', 'fourth'];
const BEAT = 1100;
/** Which move is shown, of which run, and what plays it. */
let at = 0;
let of = null;
let timer = null;
let parts = null;

function stop() {
  clearInterval(timer);
  timer = null;
}

/** The session that the server told, as something to play. */
export function replay(session) {
  if (of !== session.run) {
    stop();
    of = session.run;
    at = 0;
  }
  const last = session.moves.length - 1;
  const map = h('div', { class: 'replay-map' });
  const play = button('', () => toggle(session), { class: 'btn main', data: { k: 'replay-play' } });
  const step = (by, sign, key) => button(sign, () => { stop(); go(session, at + by); }, { class: 'btn ic', aria: { label: t(key) }, data: { k: key } });
  const scrub = h('input', {
    type: 'range', min: 0, max: last, step: 1, value: at, data: { k: 'replay-at' }, aria: { label: t('replay.move') },
    on: { input: (event) => { stop(); go(session, Number(event.target.value)); } },
  });
  const list = h('ol', { class: 'transcript', tabIndex: 0, aria: { label: t('replay.said') } }, session.moves.map((move, place) => h('li', null, button([
    h('i', { class: 'seat', aria: { hidden: true }, style: { '--c': colour(session, move.seat) } }), h('span', null, move.lines.join(' ')),
  ], () => { stop(); go(session, place); }, { data: { k: `move-${place}` } }))), h('li', { class: 'end' }, session.said));
  parts = { play, scrub, list, map };
  const made = h('div', { class: 'replay col' },
    h('div', { class: 'row', role: 'group', aria: { label: t('replay') } }, step(-1, '‹', 'replay.back'), play, step(1, '›', 'replay.on'), scrub),
    h('ul', { class: 'row small' }, Object.entries(session.names).map(([seat, name]) => h('li', { class: 'row tight' }, h('i', { class: 'seat', aria: { hidden: true }, style: { '--c': colour(session, seat) } }), name))),
    h('div', { class: 'replay-two' }, map, list));
  // The map is drawn by the size of its place, which it has only on the page.
  queueMicrotask(() => {
    if (!made.isConnected) return;
    const there = showMap(map);
    map.hidden = !there;
    if (there) mapStage().addEventListener('winset:drawn', () => drawTalk(session));
    show(session);
  });
  return made;
}

const seats = (session) => Object.keys(session.names);
const colour = (session, seat) => `var(--${COLOURS[seats(session).indexOf(seat) % COLOURS.length]})`;

function toggle(session) {
  if (timer !== null) {
    stop();
    show(session);
    return;
  }
  if (at >= session.moves.length - 1) at = -1;
  timer = setInterval(() => {
    // The view may have gone, or another session come.
    if (!parts.list.isConnected || of !== session.run || at >= session.moves.length - 1) {
      stop();
      if (parts.list.isConnected) show(session);
      return;
    }
    go(session, at + 1);
  }, BEAT);
  go(session, at + 1);
}

function go(session, next) {
  at = Math.min(session.moves.length - 1, Math.max(0, next));
  show(session);
  say(told(session), 250);
}

const told = (session) => [...session.moves[at].lines, at === session.moves.length - 1 ? session.said : ''].filter(Boolean).join(' ');

function show(session) {
  const { play, scrub, list } = parts;
  const playing = timer !== null;
  play.textContent = t(playing ? 'replay.pause' : 'replay.play');
  scrub.value = at;
  scrub.setAttribute('aria-valuetext', told(session));
  list.querySelectorAll('li').forEach((item, place) => {
    const press = item.querySelector('button');
    item.classList.toggle('past', place < at);
    if (press) press.setAttribute('aria-current', place === at ? 'step' : 'false');
    if (place === at) list.scrollTop = item.offsetTop - (list.clientHeight - item.offsetHeight) / 2;
  });
  list.querySelector('.end').hidden = at < session.moves.length - 1;
  drawTalk(session);
}

/** Draw the offers so far over the map: a line for each seat, and the offer of this move. */
function drawTalk(session) {
  const stage = mapStage();
  const handle = mapHandle();
  if (!stage?.isConnected || !parts.map.contains(stage)) return;
  stage.querySelector('#map-talk')?.remove();
  const layer = svg('svg', { id: 'map-talk', 'aria-hidden': 'true' });
  for (const seat of seats(session)) {
    const spots = session.moves.slice(0, at + 1).filter((move) => move.seat === seat && move.action === 'offer' && move.values).map((move) => handle.spot(move.values));
    layer.append(svg('polyline', { class: 'path', points: spots.map((spot) => spot.map((value) => value.toFixed(1)).join()).join(' ') }));
    layer.lastChild.style.setProperty('--c', colour(session, seat));
    for (const [x, y] of spots) {
      layer.append(svg('circle', { class: 'was', cx: x, cy: y, r: 3.5 }));
      layer.lastChild.style.setProperty('--c', colour(session, seat));
    }
  }
  const move = session.moves[at];
  if (move.values) {
    const [x, y] = handle.spot(move.values);
    const ring = svg('circle', { class: move.action === 'accept' ? 'now taken' : 'now', cx: x, cy: y, r: move.action === 'accept' ? 12 : 9 });
    ring.style.setProperty('--c', colour(session, move.seat));
    layer.append(ring);
  }
  stage.append(layer);
}
