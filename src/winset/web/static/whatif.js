// What if: answers to what is otherwise than in the file, at once and never saved until it is applied.

import { button, h, say, select } from './dom.js';
import { post } from './ask.js';
import { at, fold, once } from './forms.js';
import { store } from './store.js';
import { t } from './words.js';

const blank = () => ({ no_deal: {}, confidence: {}, reliability: {}, off: [], account: null });
let what = blank();
let built = '';
let marks = {};

/** How many things are otherwise than in the file. */
export const count = () => ['no_deal', 'confidence', 'reliability'].reduce((sum, kind) => sum + Object.keys(what[kind]).length, 0)
  + what.off.length + (what.account === null ? 0 : 1);

/** What is otherwise than in the file, as the server is asked about it. */
export const asking = () => ({ ...what });

/** The newest question wins: one is under way, and the newest waits for it. */
let seq = 0;
let busy = false;
let waiting = false;

async function ask() {
  seq += 1;
  if (busy) {
    waiting = true;
    return;
  }
  busy = true;
  const mine = seq;
  const found = count() ? await post('/api/whatif', { seq: mine, ...what }) : null;
  busy = false;
  if (found !== null && !found.ok && found.body.fresh && mine === seq) refit(mine);
  else settle(found);
  if (waiting) {
    waiting = false;
    ask();
  }
}

/** Have fresh draws made where those at hand cannot tell; the old number stays meanwhile. */
async function refit(mine) {
  store.whatIf ??= store.answer;
  store.whatIfTrouble = t('what.refitting');
  store.tell('answer');
  const found = await post('/api/whatif', { seq: mine, ...what, fresh: true });
  if (mine === seq) settle(found);
}

function settle(found) {
  if (found === null || count() === 0) {
    store.whatIf = null;
    store.whatIfTrouble = null;
  } else if (found.ok) {
    store.whatIf = found.body;
    store.whatIfTrouble = null;
  } else {
    // The old number stays, with why there is no new one.
    store.whatIf ??= store.answer;
    store.whatIfTrouble = found.body.fresh ? t('what.fresh') : found.body.text || t('lost');
  }
  store.tell('answer');
}

/** Leave all what-ifs. */
export function back() {
  what = blank();
  built = '';
  ask();
  say(t('what.left'), 100);
}

// Another state of the file: the same questions are put to it, whether the case or the answer about
// it comes first.
let asked = null;
store.on((kind) => {
  if (!['answer', 'case'].includes(kind) || store.answer === null || store.case === null) return;
  const now = `${store.answer.revision} ${store.answer.layer} ${store.case.revision}`;
  if (now === asked) return;
  asked = now;
  const { sources } = store.answer.held;
  const told = store.case.case;
  if (told === null) return;
  for (const id of Object.keys(what.confidence)) if (!told.statements.some((one) => one.id === id)) delete what.confidence[id];
  what.off = what.off.filter((id) => told.rules.some((rule) => rule.id === id));
  for (const id of Object.keys(what.reliability)) if (!(id in sources)) delete what.reliability[id];
  if (what.account !== null && !(what.account in told.accounts)) what.account = null;
  if (count() || store.whatIf !== null) ask();
});

function set(kind, id, value, saved) {
  if (value === saved) delete what[kind][id];
  else what[kind][id] = value;
  marked();
  ask();
}

function slider({ label, key, low, high, step, value, saved, told, done, long = false }) {
  const share = (saved - low) / (high - low);
  const out = h('output', null, told(value));
  const input = h('input', {
    type: 'range', id: key, min: low, max: high, step, value, aria: { valuetext: told(value) }, data: { k: key },
    // A mark stands where the file has it, under the middle of the thumb there.
    style: { '--at': `calc(9px + ${share} * (100% - 18px))` },
    on: {
      input: () => {
        const now = Number(input.value);
        out.textContent = told(now);
        input.setAttribute('aria-valuetext', told(now));
        box.classList.toggle('moved', now !== saved);
        done(now);
      },
    },
  });
  // An output inside a label would take the label for itself.
  const box = h('div', { class: ['slide', long && 'long', value !== saved && 'moved'].filter(Boolean).join(' ') }, h('label', { for: key }, label), out, input);
  return box;
}

const signed = (value) => (value === 0 ? t('what.as') : t('odds', { n: `${value > 0 ? '+' : '−'}${Math.abs(value)}` }));

function tenths(saved) {
  return (value) => (value === 0 ? t('what.out') : value === 10 ? t('what.certain') : value === saved ? t('what.tenths', { n: value }) : t('what.tenths.file', { n: value, file: saved }));
}

/** Build the sliders; once for a state of the case, so that one that is moved is never taken away. */
export function drawWhatIf(place) {
  const { answer } = store;
  const told = store.case.case;
  if (answer === null || told === null) return;
  const signature = JSON.stringify([answer.voters, (store.answer ?? answer).held, told.accounts, told.statements.map((one) => [one.id, one.text]), told.rules, store.case.language]);
  if (signature !== built && !place.querySelector('input:active')) {
    const open = place.querySelector('details')?.open ?? false;
    const active = place.contains(document.activeElement) ? document.activeElement.dataset.k : null;
    built = signature;
    build(place, store.answer ?? answer, told, open);
    if (active) place.querySelector(`[data-k="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
  }
  marked();
}

function build(place, answer, told, open) {
  const statement = (id) => told.statements.find((one) => one.id === id);
  const actor = (id) => told.actors.find((one) => one.id === id)?.name ?? id;
  const tenth = (share) => Math.round(10 * share);
  const soft = Object.entries(answer.held.statements).filter(([id]) => statement(id));
  const sources = Object.entries(answer.held.sources);
  const accounts = Object.entries(told.accounts);
  const chance = (kind, id, saved, label) => {
    const file = tenth(saved);
    return slider({
      label, long: true, key: `what-${kind}-${id}`, low: kind === 'confidence' ? 0 : 1, high: 10, step: 1, saved: file, told: tenths(file),
      value: tenth(what[kind][id] ?? saved), done: (value) => set(kind, id, value === file ? saved : value / 10, saved),
    });
  };
  marks = {
    chip: h('span', { class: 'chip what', hidden: true }, t('what.chip')),
    apply: button(t('what.apply'), applying, { class: 'btn what sm', data: { k: 'what-apply' } }),
    back: button(t('what.back'), back, { class: 'btn sm', data: { k: 'what-back' } }),
    none: h('span', { class: 'small muted' }, t('what.none')),
  };
  const firm = told.statements.filter(({ id, actor: whose }) => !(id in answer.held.statements) && whose in answer.voters);
  const more = soft.length + sources.length + accounts.length + told.rules.length + firm.length > 0;
  const counts = (key, label, on, turned) => h('label', { class: 'row tick small' }, h('input', {
    type: 'checkbox', checked: on, data: { k: key }, on: { change: (event) => { turned(event.target.checked); marked(); ask(); } },
  }), h('span', null, label));
  place.replaceChildren(
    h('div', { class: 'wi-head' }, h('h3', null, t('what')), marks.chip),
    ...Object.entries(answer.voters).map(([id, name]) => slider({
      label: t('what.no_deal', { who: name }), key: `what-no_deal-${id}`, low: -20, high: 20, step: 1, saved: 0, told: signed,
      value: Math.round(100 * (what.no_deal[id] ?? 0)), done: (value) => set('no_deal', id, value / 100, 0),
    })),
    more ? h('details', { open }, h('summary', null, t('what.more')), h('div', { class: 'col what-more' },
      soft.map(([id, saved]) => chance('confidence', id, saved, `${actor(statement(id).actor)}: ${statement(id).text}`)),
      sources.map(([id, saved]) => chance('reliability', id, saved,
        t('what.source', { source: told.sources.find((one) => one.id === id)?.title ?? id }))),
      accounts.length ? h('label', { class: 'field' }, h('span', { class: 'lab' }, t('what.account')),
        select([['', t('what.shared')], ...accounts], what.account ?? '', (value) => {
          what.account = value || null;
          marked();
          ask();
        }, { data: { k: 'what-account' } })) : null,
      told.rules.length ? h('fieldset', { class: 'col tight' }, h('legend', null, t('what.rules')), told.rules.map(({ id, text }) => counts(`what-rule-${id}`, text, !what.off.includes(id), (on) => {
        what.off = on ? what.off.filter((one) => one !== id) : [...what.off, id];
      }))) : null,
      firm.length ? fold('what-firm', t('what.firm'), false, h('div', { class: 'col tight' }, firm.map((one) => counts(`what-said-${one.id}`, `${actor(one.actor)}: ${one.text}`, what.confidence[one.id] !== 0, (on) => {
        if (on) delete what.confidence[one.id];
        else what.confidence[one.id] = 0;
      })))) : null)) : '',
    h('div', { class: 'wi-bar' }, marks.apply, marks.back, marks.none),
  );
}

function marked() {
  if (!marks.chip) return;
  const some = count() > 0;
  marks.chip.hidden = !some;
  marks.apply.disabled = marks.back.disabled = !some;
  marks.none.hidden = some;
}

/** What of the what-ifs can be written to the file, as steps, and what cannot, in words. */
function written() {
  const told = store.case.case;
  const rows = [];
  const stays = [];
  const actor = (id) => told.actors.find((one) => one.id === id)?.name ?? id;
  const row = (path, label, was, now) => rows.push({ step: { do: 'put', path, value: now }, label, key: path.at(-1), was, now });
  const gone = (path, label) => rows.push({ step: { do: 'remove', path }, label, key: null });
  for (const [id, value] of Object.entries(what.confidence)) {
    const one = told.statements.find((each) => each.id === id);
    if (one === undefined) stays.push(t('form.missing', { what: id }));
    else if (value) row([...one.path, 'confidence'], `${actor(one.actor)}: ${one.text}`, store.answer.held.statements[id], value);
    else gone(one.path, `${actor(one.actor)}: ${one.text}`);
  }
  for (const id of what.off) {
    const rule = told.rules.find((each) => each.id === id);
    if (rule === undefined) stays.push(t('form.missing', { what: id }));
    else gone(rule.path, rule.text);
  }
  for (const [id, value] of Object.entries(what.reliability)) {
    row(['sources', id, 'reliability'], told.sources.find((each) => each.id === id)?.title ?? id, store.answer.held.sources[id], value);
  }
  for (const id of Object.keys(what.no_deal)) stays.push(t('apply.no_deal', { who: store.answer.voters[id] ?? id }));
  if (what.account !== null) stays.push(t('apply.account'));
  // A list of which nothing is left goes as a whole.
  const lists = new Map();
  for (const each of rows.filter(({ key }) => key === null)) {
    const above = each.step.path.slice(0, -1);
    const name = above.join('/');
    lists.set(name, [...(lists.get(name) ?? []), each]);
    if (lists.get(name).length === at(above)?.length) {
      for (const one of lists.get(name)) one.step = null;
      each.step = { do: 'remove', path: above };
    }
  }
  // What is changed keeps its place until the rest goes, the last first.
  rows.sort((one, other) => (one.key === null) - (other.key === null) || (other.step?.path.at(-1) ?? 0) - (one.step?.path.at(-1) ?? 0));
  return { rows, stays };
}

function applying() {
  const { rows, stays } = written();
  // What others change while this is looked at moves the places that the steps name.
  const base = store.case.revision;
  const failed = h('p', { class: 'err', role: 'alert', hidden: true });
  const yes = button(t('apply.yes'), () => once('apply', write), { class: 'btn main', data: { k: 'apply-yes' } });
  const over = h('dialog', { aria: { labelledby: 'apply-title' } }, h('div', { class: 'in' },
    h('h2', { id: 'apply-title' }, rows.length ? t('apply.title', { n: rows.length, file: store.case.file }) : t('apply.nothing')),
    rows.map(({ label, key, was, now }) => h('div', null, h('p', null, label), h('p', { class: key === null ? 'small muted' : 'yaml' }, key === null ? t('apply.remove') : `${key}: ${was} → ${now}`))),
    stays.map((text) => h('p', { class: 'notice' }, text)), failed,
    h('div', { class: 'row end' }, button(t('cancel'), () => over.close(), { class: 'btn' }), rows.length ? yes : null)));

  async function write() {
    const done = await store.edit(rows.map(({ step }) => step).filter(Boolean), t('apply.label', { n: rows.length }), { base });
    if (done.ok) {
      what.confidence = {};
      what.reliability = {};
      what.off = [];
      built = '';
      over.close();
      ask();
      return;
    }
    failed.textContent = [...done.problems, ...done.elsewhere].map((problem) => problem.text).join(' ') || done.clash?.text || done.text;
    failed.hidden = false;
  }

  over.addEventListener('close', () => {
    over.remove();
    marks.apply.focus();
  });
  document.body.append(over);
  over.showModal();
}
