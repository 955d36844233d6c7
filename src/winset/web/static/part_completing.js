// What can stand at the caret of the text, in a list under it: keys by the schema, ids by the case.

import { post } from './ask.js';
import { h, say } from './dom.js';
import { t } from './words.js';

const PAUSE = 140;
const pen = document.createElement('canvas').getContext('2d');

/** Where a place of the text stands in the area, by its font; and how high a line is. */
export function spot(area, line, column) {
  const style = getComputedStyle(area);
  pen.font = `${style.fontSize} ${style.fontFamily}`;
  const height = parseFloat(style.lineHeight);
  const text = area.value.split('\n')[line] ?? '';
  return {
    height,
    top: parseFloat(style.paddingTop) + line * height - area.scrollTop,
    left: parseFloat(style.paddingLeft) + pen.measureText(text.slice(0, column)).width - area.scrollLeft,
  };
}

/** Offer words while the text is typed; `box` is what the area stands in. */
export function completing(area, box) {
  const list = h('ul', { class: 'offer', id: 'offered', role: 'listbox', hidden: true, aria: { label: t('complete.label') } });
  let found = [];
  let typed = '';
  let at = 0;
  let asked = 0;
  let timer = null;
  area.setAttribute('aria-autocomplete', 'list');
  area.setAttribute('aria-controls', 'offered');
  area.setAttribute('aria-haspopup', 'listbox');
  box.append(list);

  function close() {
    asked += 1;
    clearTimeout(timer);
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
  }

  async function ask(wanted) {
    const mine = (asked += 1);
    const place = area.selectionStart;
    const { ok, body } = await post('/api/complete', { text: area.value, at: [...area.value.slice(0, place)].length });
    // Something else was typed meanwhile, or the caret went on.
    if (mine !== asked || !ok || area.selectionStart !== place || !area.isConnected) return;
    found = body.candidates;
    typed = body.typed ?? '';
    at = 0;
    // What stands there already whole needs no list.
    if (!found.length || (!wanted && found.length === 1 && found[0].insert.trim() === typed)) {
      close();
      if (wanted) say(t('complete.none'), 100);
      return;
    }
    draw();
    say(t('complete.found', { n: found.length }), 300);
  }

  function draw() {
    list.hidden = false;
    list.replaceChildren(...found.map(({ insert, meaning }, place) => h('li', {
      role: 'option', id: `offered-${place}`, aria: { selected: place === at },
      on: { mousedown: (event) => { event.preventDefault(); take(place); } },
    }, h('b', null, insert.trim()), meaning && h('span', { class: 'muted' }, meaning))));
    area.setAttribute('aria-activedescendant', `offered-${at}`);
    const before = area.value.slice(0, area.selectionStart).split('\n');
    const { top, left, height } = spot(area, before.length - 1, before.at(-1).length - typed.length);
    const [x, y] = [area.offsetLeft + left, area.offsetTop + top + height];
    const room = box.clientHeight - y;
    list.style.left = `${Math.max(0, Math.min(x, box.clientWidth - list.offsetWidth - 8))}px`;
    list.style.top = room < list.offsetHeight ? `${Math.max(0, y - height - list.offsetHeight)}px` : `${y}px`;
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function take(place) {
    const end = area.selectionStart;
    const { insert } = found[place];
    // A colon that stands there already is not written twice.
    const rest = area.value.slice(end);
    const made = insert.endsWith(': ') && /^\s*:/.test(rest) ? insert.slice(0, -2) : insert;
    area.focus();
    area.setRangeText(made, end - typed.length, end, 'end');
    close();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  area.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.code === 'Space') {
      event.preventDefault();
      ask(true);
      return;
    }
    if (list.hidden) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      at = (at + move + found.length) % found.length;
      draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      take(at);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'].includes(event.key)) close();
  });
  area.addEventListener('input', (event) => {
    clearTimeout(timer);
    const line = area.value.slice(0, area.selectionStart).split('\n').at(-1);
    // As one types a word, or after a key: not after what is taken away, and not in an empty line.
    const typing = event.inputType?.startsWith('insert') && /(\S|: )$/.test(line);
    if (typing) timer = setTimeout(() => ask(false), PAUSE);
    else if (event.inputType) close();
  });
  area.addEventListener('blur', close);
  area.addEventListener('scroll', close);
}
