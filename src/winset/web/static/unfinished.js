// What is typed and not written yet outlives the page: loading it again, and going elsewhere and back.

import { inCase } from './ask.js';

const place = (name) => `unfinished-${inCase}-${name}`;

/** Keep what is not written yet for this window; whether that could be done. */
export function keep(name, value) {
  try {
    if (value === null) sessionStorage.removeItem(place(name));
    else sessionStorage.setItem(place(name), JSON.stringify(value));
    return true;
  } catch {
    return value === null;
  }
}

/** What was not written when the page was left; null where there was nothing. */
export function recall(name) {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)));
  } catch {
    return null;
  }
}

const unfinished = new Map();

/** What was not written when the page was left last; `now` tells what to keep when it is left again. */
export function lasting(name, now) {
  unfinished.set(name, now);
  return recall(name);
}

/** Keep all that is not written; whether that could be done. */
const keepAll = () => [...unfinished].map(([name, now]) => keep(name, now())).every(Boolean);

// Who leaves the page leaves the field in it; what that takes comes before what is kept.
addEventListener('pagehide', () => document.activeElement?.blur());
addEventListener('pagehide', keepAll);
// A phone ends a page that is out of sight without a word.
addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keepAll(); });
addEventListener('beforeunload', (event) => { if (!keepAll()) event.preventDefault(); });
