// Which part of a list is which. Others add and remove there, so that a place tells it for one version
// only: a tag stays with its part, and is no other's when the part is gone.

import { button, h } from './dom.js';
import { add, at, commit, isMap, list, messages, unwritten } from './forms.js';
import { store } from './store.js';
import { t } from './words.js';

/** Lists by their path: the answer of the server they were seen in, their parts with tags, and those that are gone. */
const seen = new Map();

const idOf = (value) => (isMap(value) && value.id !== undefined ? String(value.id) : null);
const bare = (text) => {
  const value = JSON.parse(text);
  if (isMap(value)) delete value.id;
  return JSON.stringify(value);
};
const noted = (value) => ({ id: idOf(value), text: JSON.stringify(value) ?? 'null', tag: null });

/** The tags of the parts of a list, in its order. */
export function tagsOf(path) {
  const key = JSON.stringify(path);
  const held = seen.get(key) ?? { told: null, parts: null, gone: new Map(), next: 0 };
  seen.set(key, held);
  // A text that is no case just now has no parts; they may all come back.
  if (held.told !== store.case && (isMap(store.case.tree) || held.parts === null)) {
    follow(held, list(at(path)).map(noted));
    held.told = store.case;
  }
  return held.parts.map((part) => part.tag);
}

/** The place of a part now; -1 where it is gone. */
export const placeOf = (path, tag) => tagsOf(path).indexOf(tag);

/** What a part that is gone said last, and the revision that it was missing from first; null where it is there. */
export function gone(path, tag) {
  tagsOf(path);
  return seen.get(JSON.stringify(path)).gone.get(tag) ?? null;
}

/** Give the parts of a list the tags they had: by id, by what they say, by where they stand. */
function follow(held, parts) {
  const free = new Set(held.parts ?? []);
  const take = (part, old) => {
    part.tag = old.tag;
    free.delete(old);
  };
  const each = (fits) => {
    for (const part of parts.filter((one) => one.tag === null)) {
      const old = [...free].find((one) => fits(one, part));
      if (old) take(part, old);
    }
  };
  each((old, part) => part.id !== null && old.id === part.id);
  each((old, part) => old.text === part.text);
  inPlace(held.parts ?? [], parts, free, take);
  for (const part of parts.filter((one) => one.tag === null)) {
    const [tag] = [...held.gone].find(([, old]) => (part.id === null ? old.text === part.text : old.id === part.id)) ?? [null];
    part.tag = tag ?? held.next;
    held.next = Math.max(held.next, part.tag + 1);
    held.gone.delete(part.tag);
  }
  for (const old of free) held.gone.set(old.tag, { ...old, value: JSON.parse(old.text), revision: store.case.revision });
  held.parts = parts;
}

/** Parts that say something else now, between the same neighbours as before. */
function inPlace(before, parts, free, take) {
  for (let k = 0; k < parts.length; k += 1) {
    if (parts[k].tag === null) {
      let end = k;
      while (end < parts.length && parts[end].tag === null) end += 1;
      const from = k === 0 ? 0 : before.findIndex((one) => one.tag === parts[k - 1].tag) + 1;
      const to = end === parts.length ? before.length : before.findIndex((one) => one.tag === parts[end].tag);
      const olds = before.slice(from, to);
      const same = olds.length === end - k && olds.every((one) => free.has(one));
      for (const [n, part] of parts.slice(k, end).entries()) {
        if (same && ((olds[n].id === null && part.id === null) || bare(olds[n].text) === bare(part.text))) take(part, olds[n]);
      }
      k = end;
    }
  }
}

/**
 * What stands in place of an open form whose part is gone: what it was, and the ways on. Null where
 * the part is there, or where this window took it away and nothing is typed in its form.
 */
export function missing(path, tag, key, what, close) {
  const was = tag === null ? null : gone(path, tag);
  if (was === null || (store.mine.has(was.revision) && !unwritten().some((one) => one.key.startsWith(`${key}-`)))) return null;
  const name = what(was.value);
  return h('section', { class: 'card col', tabIndex: -1, aria: { label: name }, data: { lost: key } },
    h('p', { class: 'err', role: 'status' }, t('form.missing', { what: name })), messages(`${key}-again`),
    h('div', { class: 'row' },
      button(t('form.again'), () => commit(`${key}-again`, [add(path, was.value)], t('form.added', { name })), { class: 'btn main', data: { k: `${key}-again` } }),
      button(t('form.close'), close, { class: 'btn', data: { k: `${key}-let` } })));
}

// Each version is followed, also while another view is shown.
store.on((what) => {
  if (what === 'case') for (const key of seen.keys()) tagsOf(JSON.parse(key));
});
