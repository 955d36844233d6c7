// What is chosen from a list stays chosen while it is on its way to the case, however often that is drawn.

import { store } from './store.js';

const chosen = new Map();
store.on((what) => { if (what === 'saving' && store.saving === 0) chosen.clear(); });

/** What a control shows where the case has `value`. */
export const onItsWay = (key, value) => (chosen.get(key)?.was === value ? chosen.get(key).now : value);

/** Do `act` with what is chosen where the case has `was`, and remember it until the case has answered. */
export const choosing = (key, was, act) => (value) => {
  const before = store.saving;
  act(value);
  if (store.saving > before) chosen.set(key, { was, now: value });
};
