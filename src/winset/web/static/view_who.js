// Who takes part: those at the table, those who must approve afterwards, those who only react.

import { button, h } from './dom.js';
import {
  ROLES, actors, adder, at, commit, complain, drop, entry, head, keysOf, labelled, list,
  messages, movers, namesake, opener, page, pick, put, read, redraw, rename, slug, textPath,
} from './forms.js';
import { later, t } from './words.js';

export const hears = ['form'];
export const title = () => t('view.who');

let open = null;
/** The id that the open one is about to get. */
let soon = null;

export function render(root) {
  const known = actors();
  if (!known.some(({ id }) => id === open) && known.some(({ id }) => id === soon)) open = soon;
  page(root, () => [
    head(t('view.who'), t('who.lede')),
    ROLES.map(([section]) => part(section)),
    about(),
  ]);
}

/** What the case is called, and what it is about in a paragraph. */
function about() {
  const write = (part, key, typed, label) => {
    const text = typed.trim();
    const path = textPath([part]);
    if (!text && part === 'title') return complain(key, later('form.needs.name'), { typed });
    return commit(key, [text ? put(path, text) : drop(path)], label, { typed });
  };
  return h('section', { class: 'card col', aria: { label: t('who.case') } },
    h('h2', null, t('who.case')),
    labelled(t('who.title'), entry('case-title', t('who.title'), read(at(['title'])), (typed) => write('title', 'case-title', typed, t('who.titled', { title: typed.trim() })), { class: 'full' })),
    messages('case-title'),
    labelled(t('who.summary'), entry('case-summary', t('who.summary'), read(at(['summary'])), (typed) => write('summary', 'case-summary', typed, t('who.summed')), { rows: 4 })),
    messages('case-summary'));
}

function part(section) {
  const here = actors().filter((actor) => actor.section === section);
  return h('section', { class: 'card col', aria: { label: t(`who.${section}`) } },
    h('div', null, h('h2', null, t(`who.${section}`)), h('p', { class: 'small muted' }, t(`who.${section}.help`))),
    here.length > 0 && h('ul', { class: 'rows' }, here.map((actor, place) => row(actor, place, here.length))),
    adding(section));
}

function row(actor, place, count) {
  const { id, name } = actor;
  const key = `who-${id}`;
  const shown = open === id;
  return h('li', null,
    h('div', { class: 'row' },
      entry(`${key}-name`, t('who.name.of', { name }), name, (typed) => called(actor, typed), { class: 'name' }),
      entry(`${key}-note`, t('who.note.of', { name }), actor.note, (typed) => noted(actor, typed), { class: 'beside', placeholder: t('who.note') }),
      h('span', { class: 'tag' }, known(id)),
      opener(`${key}-open`, shown, t(shown ? 'form.less' : 'form.change'), () => {
        open = shown ? null : id;
        redraw();
      }, { class: 'btn ghost sm', title: t('who.more', { name }) })),
    messages(`${key}-name`), messages(`${key}-note`),
    shown && h('div', { class: 'row more' },
      labelled(t('form.id'), entry(`${key}-id`, t('form.id.of', { name }), id, (typed) => renamed(actor, typed))),
      labelled(t('who.role'), pick(`${key}-role`, t('who.role.of', { name }), ROLES.map(([section]) => [section, t(`who.${section}`)]), actor.section, (section) => changed(actor, section))),
      h('span', { class: 'grow' }),
      movers(key, [actor.section], place, count, name),
      button(t('form.remove'), () => removed(actor), { class: 'btn ghost sm danger', aria: { label: t('form.remove.of', { name }) }, data: { k: `${key}-remove` } })),
    ['id', 'role', 'up', 'down', 'remove'].map((what) => messages(`${key}-${what}`)));
}

/** What the case says about what somebody wants. */
function known(id) {
  const said = at(['preferences', id]);
  if (Array.isArray(said)) return t('who.statements', { n: said.length });
  return said ? t('who.points') : t('who.nothing');
}

function called(actor, typed) {
  const name = typed.trim();
  const key = `who-${actor.id}-name`;
  if (!name) return complain(key, later('form.needs.name'), { typed });
  const other = namesake(name, actors().filter((one) => one.id !== actor.id));
  if (other) return complain(key, later('who.twice', { name: other.name }), { typed });
  return commit(key, [put(textPath(actor.namePath), name, ['name', 'note'])], t('form.renamed', { from: actor.name, to: name }), { typed });
}

function noted(actor, typed) {
  const note = typed.trim();
  const key = `who-${actor.id}-note`;
  const label = t('form.noted', { name: actor.name });
  if (actor.whole) {
    const path = textPath([...actor.path, 'note']);
    return commit(key, [note ? put(path, note, ['name', 'note']) : drop(path, actor.path.length + 1)], label, { typed });
  }
  // The short form `id: name` has no place for a note.
  const made = actor.node === null || actor.node === undefined ? { note } : { name: actor.node, note };
  return note ? commit(key, [put(actor.path, made)], label, { typed }) : redraw();
}

function renamed(actor, typed) {
  const id = typed.trim();
  soon = id;
  return commit(`who-${actor.id}-id`, [rename(actor.path, id)], t('form.reid', { from: actor.id, to: id }), { typed });
}

function changed(actor, section) {
  const steps = [{ do: 'remove', path: actor.path }, put([section, actor.id], actor.node ?? null)];
  // The last one of a part takes the part with it, but there are always parties.
  if (keysOf([actor.section]).length === 1 && actor.section !== 'parties') steps[0].path = [actor.section];
  return commit(`who-${actor.id}-role`, steps, t('who.moved', { name: actor.name, to: t(`who.${section}`) }));
}

/** Take somebody away with all that says only what they want; what else names them is told. */
function removed(actor) {
  const own = [['preferences', actor.id], ['views', actor.id], ['exposure', actor.id], ['no_deal', 'values', actor.id]]
    .filter((path) => at(path) !== undefined);
  const steps = [drop(actor.path, actor.section === 'parties' ? 2 : 1), ...own.map((path) => drop(path, path.length > 2 ? 2 : 1))];
  const n = list(at(['preferences', actor.id])).length;
  const label = n ? t('who.removed.with', { name: actor.name, n }) : t('form.removed', { name: actor.name });
  return commit(`who-${actor.id}-remove`, steps, label);
}

function adding(section) {
  const key = `who-add-${section}`;
  return adder(key, t(`who.add.${section}`), t('who.new'), (name) => {
    const other = namesake(name, actors());
    if (other) return complain(key, later('who.twice', { name: other.name }));
    const id = slug(name, [...actors().map((actor) => actor.id), ...keysOf(['issues'])]);
    return commit(key, [put([section, id], name)], t('who.added', { name, to: t(`who.${section}`) }), { typed: name });
  });
}
