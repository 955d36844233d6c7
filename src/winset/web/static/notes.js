// Short messages at the foot of the page: what was done, with a way back.

import { byId, button, h, warn } from './dom.js';
import { t } from './words.js';

const SECONDS = 7;
let leaving;

/** Tell what was done; `back` takes it back. */
export function note(text, back = null) {
  clearTimeout(leaving);
  const made = h('div', { class: 'toast' }, h('span', { title: text }, text),
    back && button(t('bar.undo'), () => {
      made.remove();
      back();
    }));
  byId('notes').replaceChildren(made);
  const leave = () => {
    // Nothing is taken away from under a hand or from who has the focus on it.
    if (made.matches(':hover, :focus-within')) leaving = setTimeout(leave, 1000);
    else made.remove();
  };
  leaving = setTimeout(leave, 1000 * SECONDS);
}

/** Take away what was told of the step before: what was refused is another. */
export function unnoted() {
  clearTimeout(leaving);
  byId('notes')?.replaceChildren();
}

/** Wait for what has no place of its own to say why it was not done, and say it here; whether it was. */
export async function done(doing) {
  const { ok, text } = await doing;
  if (!ok) {
    warn(text || t('lost'));
    note(text || t('lost'));
  }
  return ok;
}
