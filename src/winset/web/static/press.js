// While a button is held down nothing is drawn anew: a click on what has gone meanwhile is none.

let down = false;
const waiting = new Set();

function released() {
  if (!down) return;
  down = false;
  // The click comes right after; what it does comes first.
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const draw of due) draw();
  }, 0);
}

addEventListener('mousedown', () => { down = true; }, true);
for (const end of ['mouseup', 'dragend', 'keydown', 'blur']) addEventListener(end, (event) => {
  // The focus of a control going is not that of the window.
  if (end !== 'blur' || event.target === window) released();
}, true);

/** Whether to draw now; if not, `draw` is called once nothing is held down any more. */
export function free(draw) {
  if (down) waiting.add(draw);
  return !down;
}
