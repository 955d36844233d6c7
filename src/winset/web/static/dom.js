// Nodes from plain values. Text always goes in as text, never as markup.

const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

/** Write out what acts unseen, as the report does: signs that turn the direction, have no width, or control. */
export const shown = (text) => String(text).replace(UNSEEN, (sign) => {
  const code = sign.codePointAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
});

/** Make an element: `h('p', {class: 'small', on: {click}}, 'text', node, [nodes])`. */
export function h(tag, props, ...children) {
  const made = document.createElement(tag);
  const plain = props && !(props instanceof Node) && typeof props === 'object' && !Array.isArray(props);
  if (plain) given(made, props);
  append(made, plain ? children : [props, ...children]);
  return made;
}

/** Make an element of a drawing. */
export function svg(tag, props = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(props)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  append(made, children);
  return made;
}

function given(made, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined) continue;
    if (name === 'on') {
      for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    } else if (name === 'data') {
      Object.assign(made.dataset, value);
    } else if (name === 'aria') {
      for (const [key, told] of Object.entries(value)) {
        if (told !== null && told !== undefined) made.setAttribute(`aria-${key}`, shown(told));
      }
    } else if (name === 'class') {
      made.className = value;
    } else if (name === 'style') {
      // By the object model: a style attribute is against the policy of the page.
      for (const [key, told] of Object.entries(value)) made.style.setProperty(key, String(told));
    } else if (name === 'value') {
      // The default tells what stands in the case from what has been typed since.
      if ('defaultValue' in made) made.defaultValue = value;
      made.value = value;
    } else if (['checked', 'disabled', 'selected', 'open', 'hidden', 'tabIndex'].includes(name)) {
      made[name] = value;
    } else if (value !== false) {
      made.setAttribute(name, value === true ? '' : name === 'title' ? shown(value) : String(value));
    }
  }
}

function append(made, children) {
  for (const child of children.flat(9)) {
    if (child === null || child === undefined || child === false) continue;
    made.append(child instanceof Node ? child : shown(child));
  }
}

export const byId = (id) => document.getElementById(id);

/** Empty a place. */
export const clear = (place) => place.replaceChildren();

/** How many places are being drawn: a control that goes tells then that it changes and is left. */
export let drawing = 0;

/**
 * Draw a place anew; the focus goes back to the control of the same `data-k`, with what is selected
 * in it and what has been typed but not yet taken, and the place stays scrolled as it was.
 */
export function keeping(place, draw) {
  const active = place.contains(document.activeElement) ? document.activeElement : null;
  const key = active?.dataset.k;
  const selected = active && 'selectionStart' in active ? selection(active) : null;
  const typing = active && 'defaultValue' in active && active.value !== active.defaultValue;
  // What has been taken already is on its way to the case.
  const typed = typing && active.dataset.taken !== active.value ? active.value : null;
  const top = place.scrollTop;
  const told = active && whereabouts(place, active);
  drawing += 1;
  try { draw(); } finally { drawing -= 1; }
  place.scrollTop = top;
  if (active?.tagName === 'H1') {
    // A page that was just opened has the focus on its heading.
    const heading = place.querySelector('h1');
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }
  if (active === null || active.tagName === 'H1') return;
  const again = (key === undefined ? null : place.querySelector(`[data-k="${CSS.escape(key)}"]`)) ?? told();
  again?.focus({ preventScroll: true });
  if (!again) {
    place.querySelector('[data-lost]')?.focus({ preventScroll: true });
    if (typed !== null) active.dispatchEvent(new CustomEvent('vanished'));
  }
  if (again && typed !== null && typed !== again.defaultValue) {
    again.value = typed;
    // Of what was set from here no browser says that it changed when it is left.
    again.addEventListener('blur', () => queueMicrotask(() => {
      if (again.isConnected && document.activeElement !== again && again.value === typed) again.dispatchEvent(new Event('change', { bubbles: true }));
    }), { once: true });
    if (again.defaultValue !== active.defaultValue) again.dispatchEvent(new CustomEvent('elsewhere'));
  }
  if (again && selected) try { again.setSelectionRange(...selected); } catch { /* not of this kind */ }
}

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
const called = (one) => `${one.tagName} ${one.type ?? ''} ${one.getAttribute('aria-label') ?? ''} ${one.closest('label')?.firstElementChild?.textContent ?? ''}`;

/** Find a control again that has no key, or another by now: it stands in the same place, and is called the same. */
function whereabouts(place, active) {
  const before = [...place.querySelectorAll(STOPS)];
  const nth = before.indexOf(active);
  const name = called(active);
  return () => {
    const now = [...place.querySelectorAll(STOPS)];
    const same = now[nth - before.length + now.length] ?? null;
    return [now[nth], same].find((one) => one && called(one) === name) ?? null;
  };
}

/** Replace what stands in a place, keeping focus and scrolling. */
export function put(place, ...children) {
  keeping(place, () => {
    place.replaceChildren();
    append(place, children);
  });
}

function selection(control) {
  try {
    return [control.selectionStart, control.selectionEnd];
  } catch {
    return null;
  }
}

const quiet = new Map();
const BREATH = 600;
let told = { at: -BREATH, about: null };

/**
 * Tell a screen reader once things are quiet, so that a moving slider does not flood it. What comes
 * about the same takes the place of what was not told yet; about something else both are told.
 */
export function say(text, wait = 900, about = 'here') {
  clearTimeout(quiet.get(about));
  quiet.set(about, setTimeout(() => {
    const place = byId('said');
    const heard = told.about === about || performance.now() - told.at > BREATH;
    place.textContent = heard ? shown(text) : `${place.textContent} ${shown(text)}`;
    told = { at: performance.now(), about };
  }, wait));
}

/** Tell a screen reader at once. */
export function warn(text) {
  byId('warned').textContent = '';
  byId('warned').textContent = shown(text);
}

/** A list to choose from: `options` are [value, text] pairs. */
export function select(options, value, chosen, props = {}) {
  const made = h('select', props, options.map(([key, text]) => h('option', { value: key }, text)));
  made.value = value ?? '';
  made.addEventListener('change', () => chosen(made.value));
  return made;
}

/** A few choices side by side: radio buttons under one name. */
export function choice(name, label, options, value, chosen) {
  return h('fieldset', { class: 'choice' }, h('legend', { class: 'sr' }, label),
    options.map(([key, text]) => h('label', null, h('input', {
      type: 'radio', name, value: key, checked: key === value, data: { k: `${name}-${key}` },
      on: { change: () => chosen(key) },
    }), h('span', null, text))));
}

/** A text that is taken when it is done, not with every key; Escape takes it back. */
export function field(value, done, props = {}) {
  const made = h(props.rows ? 'textarea' : 'input', { type: props.rows ? null : 'text', ...props, value: value ?? '' });
  made.addEventListener('change', () => done(made.value));
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { made.value = value ?? ''; event.stopPropagation(); }
    if (event.key === 'Enter' && !props.rows) made.blur();
  });
  return made;
}

export const button = (text, act, props = {}) =>
  h('button', { type: 'button', ...props, on: { click: act } }, text);

const ICONS = {
  who: 'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2 15c0-3 2-5 4-5s4 2 4 5M12 8.5a2 2 0 1 0 0-4M11.5 10.5c2.4 0 4 1.7 4 4.5',
  what: 'M3 5h2M3 9h2M3 13h2M8 5h7M8 9h7M8 13h5',
  rules: 'M9 2v13M4 5h10M4 5l-2 5h4zM14 5l-2 5h4z',
  statements: 'M3 3h12v9H8l-3 3v-3H3z',
  scores: 'M3 3h12v12H3zM3 7h12M3 11h12M8 3v12',
  offers: 'M2 6h9l-3-3M16 12H7l3 3',
  approval: 'M3 9l4 4 8-9',
  sources: 'M4 2h7l3 3v11H4zM7 8h5M7 11h5',
  proposals: 'M3 4h12v9H9l-3 3v-3H3zM6 7.5h6M6 10h4',
  answers: 'M9 2a7 7 0 1 0 0 14A7 7 0 0 0 9 2zM6 9l2.2 2.2L12.5 7',
  map: 'M3 3v12h12M6 11h.1M8.5 8h.1M11 9.5h.1M12.5 5h.1',
  table: 'M2 8h14M4 8v7M14 8v7M6 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M12 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
  history: 'M3 9a6 6 0 1 1 2 4.5M3 9V5M3 9h4M9 6v3l2 2',
  file: 'M6 5L3 9l3 4M12 5l3 4-3 4M10 4L8 14',
  more: 'M4 9h.1M9 9h.1M14 9h.1',
};

export const icon = (name) => svg('svg', {
  width: 18, height: 18, viewBox: '0 0 18 18', fill: 'none', stroke: 'currentColor',
  'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
}, svg('path', { d: ICONS[name] ?? ICONS.more }));
