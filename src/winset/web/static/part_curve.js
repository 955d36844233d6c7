// The odds of agreement by the end of each round, as a curve and as a table.

import { h, svg } from './dom.js';
import { fold } from './forms.js';
import { percent, t } from './words.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [600, 200, 44, 26, 10];

/** `now` has `by_round`, the odds by each round, and `exists`, those that there is a deal at all; `exact` where all is known. */
export function curve(now, exact) {
  const told = (share) => percent(share, 0, exact);
  const rounds = now.by_round.length;
  const across = (round) => LEFT + ((WIDTH - LEFT - 8) * round) / rounds;
  const up = (share) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  const steps = [[0, 0], ...now.by_round.map((share, at) => [at + 1, share])];
  const line = steps.map(([round, share]) => `${across(round).toFixed(1)},${up(share).toFixed(1)}`).join(' ');
  const marks = [...new Set([1, Math.ceil(rounds / 4), Math.ceil(rounds / 2), Math.ceil((3 * rounds) / 4), rounds])];
  return h('figure', { class: 'curve' },
    svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': t('table.curve', { first: told(now.by_round[0]), last: told(now.by_round.at(-1)), n: rounds }) },
      [0, 0.25, 0.5, 0.75, 1].map((share) => [
        svg('line', { class: 'rule', x1: LEFT, x2: WIDTH - 8, y1: up(share), y2: up(share) }),
        svg('text', { x: LEFT - 6, y: up(share) + 4, 'text-anchor': 'end' }, t('odds', { n: 100 * share })),
      ]),
      marks.map((round) => svg('text', { x: across(round), y: HEIGHT - 8, 'text-anchor': 'middle' }, round)),
      svg('line', { class: 'there', x1: LEFT, x2: WIDTH - 8, y1: up(now.exists), y2: up(now.exists) }),
      svg('polyline', { class: 'odds', points: line })),
    h('figcaption', { class: 'small muted' }, t('table.curve.help', { exists: told(now.exists) })),
    fold('talks-rounds-table', t('table.curve.table'), false,
      h('div', { class: 'scroll' }, h('table', { class: 'rules' }, h('caption', { class: 'sr' }, t('table.curve.table')),
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('table.round')), h('th', { scope: 'col' }, t('table.found')))),
        h('tbody', null, now.by_round.map((share, at) => h('tr', null, h('th', { scope: 'row' }, at + 1), h('td', { class: 'num' }, told(share)))))))));
}
