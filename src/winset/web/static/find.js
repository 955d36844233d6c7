// Find: parts, statements, sources and actions in one list, by the words in them.

import { h, say } from './dom.js';
import { turnColours } from './bar.js';
import { list, mapping } from './forms.js';
import { received } from './part_reactions.js';
import { store } from './store.js';
import { VIEWS } from './views.js';
import { LANGUAGES, NAMES, t } from './words.js';

const MOST = 40;

function everything() {
  const told = store.case?.case ?? null;
  const to = (...parts) => () => { location.hash = `#/${parts.map(encodeURIComponent).join('/')}`; };
  const { undo, redo } = store.case;
  return [
    ...VIEWS.map(({ id }) => ({ text: t(`view.${id}`), kind: t('find.part'), act: to(id) })),
    undo && { text: t('bar.undo.what', { what: undo }), kind: 'Ctrl Z', act: () => store.undo() },
    redo && { text: t('bar.redo.what', { what: redo }), kind: 'Ctrl Y', act: () => store.redo() },
    { text: t('find.colours'), kind: '', act: turnColours },
    ...LANGUAGES.filter((key) => key !== store.case.language)
      .map((key) => ({ text: `${t('bar.language')}: ${NAMES[key]}`, kind: '', act: () => store.language(key) })),
    ...(told?.statements ?? []).map((one) => ({
      text: `${named(told, one.actor)}: ${one.text}`, kind: t('find.statement'), act: to('statements', one.id ?? one.path.join('.')),
    })),
    ...(told?.offers ?? []).map((one) => ({ text: one.name, kind: t('find.offer'), act: to('offers', one.id) })),
    ...list(store.case.tree?.reactions).map(mapping).map((one) => ({ text: received(one), kind: t('reactions.title'), act: to('offers') })),
    ...(told?.sources ?? []).map((one) => ({ text: one.title, kind: t('find.source'), act: to('sources', one.id) })),
  ].filter(Boolean);
}

const named = (told, id) => told.actors.find((actor) => actor.id === id)?.name ?? id;

/** Open the list over the page; what had the focus gets it back when nothing is chosen. */
export function find() {
  const all = everything();
  let hits = [];
  let at = 0;
  const list = h('ul', { id: 'found', role: 'listbox', aria: { label: t('find.matches') } });
  const input = h('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: t('find.hint'),
    aria: { expanded: true, controls: 'found', autocomplete: 'list', label: t('find.label') },
  });
  const over = h('dialog', { class: 'find', aria: { label: t('bar.find') } }, input, list);

  function draw() {
    const words = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    hits = all.filter(({ text }) => words.every((word) => text.toLocaleLowerCase().includes(word))).slice(0, MOST);
    at = Math.max(0, Math.min(at, hits.length - 1));
    list.replaceChildren(...hits.map(({ text, kind }, place) => h('li', {
      role: 'option', id: `found-${place}`, aria: { selected: place === at }, on: { click: () => choose(place) },
    }, h('span', null, text), h('span', { class: 'muted small nowrap' }, kind))));
    if (hits.length) input.setAttribute('aria-activedescendant', `found-${at}`);
    else {
      input.removeAttribute('aria-activedescendant');
      list.append(h('li', { class: 'muted', role: 'option', aria: { disabled: true, selected: false } }, t('find.none')));
      say(t('find.none'), 300);
    }
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function choose(place) {
    over.close();
    hits[place]?.act();
  }

  input.addEventListener('input', () => {
    at = 0;
    draw();
  });
  input.addEventListener('keydown', (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      at += move;
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(at);
    }
  });
  over.addEventListener('click', (event) => { if (event.target === over) over.close(); });
  over.addEventListener('close', () => over.remove());
  document.body.append(over);
  draw();
  over.showModal();
  input.focus();
}
