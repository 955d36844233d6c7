// While a button is held down nothing is drawn anew: a click on what has gone meanwhile is none. Nor
// while the focus moves: it would come to a control that has gone.

import { drawing } from './dom.js';

let down = false;
let moving = false;
const waiting = new Set();

function drawn() {
  if (down) return;
  const due = [...waiting];
  waiting.clear();
  for (const draw of due) draw();
}

function released() {
  if (!down) return;
  down = false;
  // The click comes right after; what it does comes first.
  setTimeout(drawn, 0);
}

function moves() {
  if (drawing) return;
  moving = true;
  setTimeout(() => {
    moving = false;
    drawn();
  }, 0);
}

addEventListener('mousedown', () => { down = true; }, true);
for (const end of ['mouseup', 'dragend', 'keydown', 'blur']) addEventListener(end, (event) => {
  // The focus of a control going is not that of the window.
  if (end !== 'blur' || event.target === window) released();
}, true);

// What is pressed next comes once the focus is there.
for (const next of ['keydown', 'click']) addEventListener(next, () => { moving = false; }, true);
addEventListener('keydown', (event) => { if (event.key === 'Tab') moves(); }, true);
// Where a field is left for another it tells of its change before that one has the focus.
addEventListener('change', ({ target }) => { if (target.matches('textarea, input:not([type=checkbox], [type=radio])')) moves(); }, true);
addEventListener('blur', ({ relatedTarget }) => { if (relatedTarget) moves(); }, true);

/** Whether to draw now; if not, `draw` is called once nothing is held down and the focus is where it goes. */
export function free(draw) {
  if (down || moving) waiting.add(draw);
  return !down && !moving;
}
