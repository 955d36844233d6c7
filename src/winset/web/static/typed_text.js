// What is typed in the text of the file and not saved: known to every view, and kept when the page is left.

import { store } from './store.js';
import { lasting } from './unfinished.js';

export const typed = {
  /**
   * The text, the one it was made of, a clash if there is one, what is wrong in it so far, and why it
   * was not saved. What was left with the page is `recalled`, until it is brought together with what
   * others wrote since. Null where all is saved.
   */
  draft: null,
};

const left = lasting('file', () => typed.draft && { text: typed.draft.text, was: typed.draft.was });
if (left !== null) typed.draft = { ...left, recalled: true };

/** Keep another draft, or none; who says how much is not saved hears of it. */
export function keepTyped(draft) {
  const turned = (draft === null) !== (typed.draft === null);
  typed.draft = draft;
  if (turned) store.tell('typed');
}
