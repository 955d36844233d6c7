// The case as it is written, and what its parts are called.

import { store } from './store.js';

export const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
export const mapping = (value) => (isMap(value) ? value : {});
export const list = (value) => (Array.isArray(value) ? value : []);

/** What stands at a path; undefined where nothing does. */
export function at(path, tree = store.case.tree) {
  let found = tree;
  for (const step of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined;
    found = found[step];
  }
  return found;
}

/** The keys of a mapping in the order of the file: a browser sorts those that look like numbers. */
export function keysOf(path) {
  const told = store.case.orders?.find((one) => one.path.length === path.length && one.path.every((step, k) => step === path[k]));
  return told?.keys ?? Object.keys(mapping(at(path)));
}

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Whether a mapping is one text in several languages, not a part with one of `keys`. */
export function inLanguages(value, ...keys) {
  if (!isMap(value) || keys.some((key) => key in value)) return false;
  const found = Object.keys(value);
  return found.length > 0 && found.every((key) => TAG.test(key));
}

/** A text in the language of the page, else in that of the case, else in the first it has. */
export function read(value) {
  if (value === null || value === undefined) return '';
  if (!isMap(value)) return Array.isArray(value) ? '' : String(value);
  const found = value[store.case.language] ?? value[store.case.tree?.language] ?? Object.values(value)[0];
  return found === undefined || typeof found === 'object' ? '' : String(found);
}

/** Where a text is written when the page's language is spoken. */
export const textPath = (path) => (inLanguages(at(path)) ? [...path, store.case.language] : path);

export const ROLES = [['parties', 'party'], ['ratifiers', 'ratifier'], ['observers', 'observer']];

/** Everyone of the case in the order of the file. */
export function actors() {
  return ROLES.flatMap(([section, role]) => keysOf([section]).map((id) => {
    const path = [section, id];
    const node = at(path);
    const whole = isMap(node) && !inLanguages(node, 'name', 'note');
    return {
      id, path, section, role, whole, node,
      namePath: whole ? [...path, 'name'] : path,
      name: read(whole ? node.name : node) || id,
      note: whole ? read(node.note) : '',
    };
  }));
}

export const actorName = (id) => actors().find((actor) => actor.id === id)?.name ?? String(id);

const MOST = 2000;

/** The numbers of a range as options. */
function numbers({ from, to, step, unit }) {
  const [low, high, by] = [from, to, step].map(Number);
  const count = Math.round((high - low) / by);
  if (!(by > 0) || !(count >= 0) || count > MOST) return [];
  return Array.from({ length: count + 1 }, (_, k) => {
    const value = Number((low + k * by).toPrecision(12));
    return { id: String(value), name: `${value} ${read(unit)}`.trim(), value };
  });
}

function optionsOf(path, node) {
  if (isMap(node.range)) return numbers(node.range);
  if (Array.isArray(node.options)) {
    return node.options.map((value) => ({ id: String(value), name: String(value), value }));
  }
  return keysOf([...path, 'options']).map((id) => {
    const option = node.options[id];
    const whole = isMap(option) && !inLanguages(option, 'name', 'phrase');
    return { id, name: read(whole ? option.name : option) || id, value: plain(id) };
  });
}

/** An id as a file has it: a number where it looks like one. */
export const plain = (id) => (/^-?\d{1,12}(\.\d{1,6})?$/.test(id) && String(Number(id)) === id ? Number(id) : id);

/** The issues of the case with their options, in the order of the file. */
export function issues() {
  const known = store.case.sound ? store.case.case?.issues ?? [] : [];
  return keysOf(['issues']).map((id) => {
    const path = ['issues', id];
    const node = mapping(at(path));
    const told = known.find((issue) => issue.id === id);
    const options = optionsOf(path, node).map((option) => ({
      ...option, name: told?.options.find((one) => one.id === option.id)?.name ?? option.name,
    }));
    return { id, path, node, options, name: read(node.name) || id, range: isMap(node.range) ? node.range : null };
  });
}

/** The option of an issue that a value of the file means. */
export const optionOf = (issue, value) => issue.options.find((option) => option.id === String(value));
