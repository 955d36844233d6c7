// The form of one issue, where it stands in the list.

import { button, h } from './dom.js';
import {
  actors, adder, at, commit, complain, drop, entry, fold, inLanguages, isMap, issues, labelled,
  list, messages, movers, namesake, pick, plain, put, read, rename, segments, slug, textPath, tick,
} from './forms.js';
import { misread, number } from './numbers.js';
import { standing, standingPick, stands } from './part_no_deal.js';
import { later, t } from './words.js';

const ORDER = ['name', 'options', 'range', 'owner', 'irreversible', 'note'];
const MANY = 12;

/** `close` and `renamed` tell the list that the form is done, or will stand under another id. */
export function issueForm(issue, place, count, { close, renamed }) {
  const { id, name, path } = issue;
  const key = `what-${id}`;
  const called = (typed) => {
    const made = typed.trim();
    if (!made) return complain(`${key}-name`, later('form.needs.name'), { typed });
    const other = namesake(made, issues().filter((one) => one.id !== id));
    if (other) return complain(`${key}-name`, later('about.twice', { name: other.name }), { typed });
    return commit(`${key}-name`, [put(textPath([...path, 'name']), made, ORDER)], t('form.renamed', { from: name, to: made }), { typed });
  };
  const reid = (typed) => {
    const made = typed.trim();
    renamed(made);
    return commit(`${key}-id`, [rename(path, made)], t('form.reid', { from: id, to: made }), { typed });
  };
  return h('div', { class: 'builder' },
    h('div', { class: 'row' },
      entry(`${key}-name`, t('about.name'), name, called, { class: 'grow strong' }),
      movers(key, ['issues'], place, count, name),
      button(t('form.done'), close, { class: 'btn sm', data: { k: `${key}-close` } })),
    ['name', 'up', 'down'].map((what) => messages(`${key}-${what}`)),
    segments(`${key}-kind`, t('about.kind'), [['options', t('about.kind.options')], ['range', t('about.kind.range')]], issue.range ? 'range' : 'options', (kind) => turned(issue, kind)),
    messages(`${key}-kind`),
    issue.range ? numbers(issue) : options(issue),
    lasting(issue),
    h('div', { class: 'row low' },
      labelled(t('about.owner'), pick(`${key}-owner`, t('about.owner'), [['', t('about.owner.none')], ...actors().map((actor) => [actor.id, actor.name])], issue.node.owner ?? '', (owner) => owned(issue, owner))),
      labelled(t('form.id'), entry(`${key}-id`, t('form.id.of', { name }), id, reid, { class: 'short' })),
      tick(`${key}-binding`, t('about.binding'), bound(id), (on) => bind(issue, on))),
    ['owner', 'id', 'binding'].map((what) => messages(`${key}-${what}`)),
    h('div', { class: 'row low' },
      labelled(t('form.note'), entry(`${key}-note`, t('form.note'), read(issue.node.note), (typed) => noted(issue, typed), { rows: 2 }), { class: 'field grow' }),
      button(t('form.remove'), () => removed(issue, close), { class: 'btn ghost sm danger', aria: { label: t('form.remove.of', { name }) }, data: { k: `${key}-remove` } })),
    messages(`${key}-note`), messages(`${key}-remove`));
}

/* Named options. */

function options(issue) {
  const key = `what-${issue.id}`;
  const listed = Array.isArray(issue.node.options);
  const make = (name) => {
    const other = namesake(name, issue.options);
    if (other) return complain(`${key}-add`, later('about.option.twice', { issue: issue.name, name: other.name }));
    const made = slug(name, issue.options.map((option) => option.id));
    const step = listed ? { do: 'insert', path: [...issue.path, 'options'], place: issue.options.length, value: name } : put([...issue.path, 'options', made], name);
    return commit(`${key}-add`, [step], t('about.option.added', { name, issue: issue.name }), { typed: name });
  };
  return h('div', { class: 'col' },
    h('div', { class: 'scroll' }, h('table', { class: 'grid options' },
      h('thead', null, h('tr', null, h('th', null, t('about.option')), h('th', null, t('form.id')), h('th', null, t('no.title')), h('th', null, h('span', { class: 'sr' }, t('form.change'))))),
      h('tbody', null, issue.options.map((option, place) => optionRow(issue, option, place, listed))))),
    messages(`no-${issue.id}`),
    issue.options.map((option) => ['name', 'id', 'up', 'down', 'remove'].map((what) => messages(`${key}-${option.id}-${what}`))),
    adder(`${key}-add`, t('about.option.add', { name: issue.name }), t('about.option.new'), make));
}

function optionRow(issue, option, place, listed) {
  const key = `what-${issue.id}-${option.id}`;
  const path = [...issue.path, 'options', listed ? place : option.id];
  const node = at(path);
  const whole = !listed && isMap(node) && !inLanguages(node, 'name', 'phrase');
  const called = (typed) => {
    const name = typed.trim();
    if (!name) return complain(`${key}-name`, later('form.needs.name'), { typed });
    const other = namesake(name, issue.options.filter((one) => one !== option));
    if (other) return complain(`${key}-name`, later('about.option.twice', { issue: issue.name, name: other.name }), { typed });
    const label = t('form.renamed', { from: option.name, to: name });
    // In a list of ids an id is the name: a name of its own makes a mapping of the list.
    const mapped = Object.fromEntries(issue.options.map((one) => [one.id, one === option ? name : one.id]));
    if (listed && Object.keys(mapped).some((id, k) => id !== issue.options[k].id)) return complain(`${key}-name`, later('form.text'), { typed });
    const step = listed ? put([...issue.path, 'options'], mapped)
      : put(textPath(whole ? [...path, 'name'] : path), name, ['name', 'phrase']);
    return commit(`${key}-name`, [step], label, { typed });
  };
  const reid = (typed) => commit(`${key}-id`, [rename(path, typed.trim())], t('form.reid', { from: option.id, to: typed.trim() }), { typed });
  return h('tr', null,
    h('td', null, entry(`${key}-name`, t('about.option.name', { name: option.name }), option.name, called, { class: 'full' })),
    h('td', null, entry(`${key}-id`, t('form.id.of', { name: option.name }), option.id, reid, { class: 'short' })),
    h('td', null, h('input', {
      type: 'radio', name: `no-${issue.id}`, checked: standing(issue) === option.id, disabled: isMap(at(['no_deal', 'values'])),
      aria: { label: t('no.option', { option: option.name }) }, data: { k: `${key}-no` }, on: { change: () => stands(issue, option.id) },
    })),
    h('td', { class: 'nowrap' }, movers(key, [...issue.path, 'options'], place, issue.options.length, option.name),
      button('×', () => commit(`${key}-remove`, [{ do: 'remove', path }], t('about.option.removed', { name: option.name, issue: issue.name })), {
        class: 'btn ghost ic sm', disabled: issue.options.length < 2, aria: { label: t('form.remove.of', { name: option.name }) }, data: { k: `${key}-remove` },
      })));
}

/* Numbers. */

function numbers(issue) {
  const key = `what-${issue.id}`;
  const path = [...issue.path, 'range'];
  const part = (what) => {
    const done = (typed) => {
      const value = number(typed);
      if (!Number.isFinite(value)) return complain(`${key}-${what}`, misread(typed), { typed });
      return commit(`${key}-${what}`, [put([...path, what], value)], t('about.range.set', { name: issue.name, what: t(`about.${what}`), value }), { typed });
    };
    return labelled(t(`about.${what}`), entry(`${key}-${what}`, t(`about.${what}`), issue.range[what] ?? '', done, { inputmode: 'decimal', class: 'short' }));
  };
  const measured = (typed) => {
    const unit = typed.trim();
    const step = unit ? put(textPath([...path, 'unit']), unit, ['from', 'to', 'step', 'unit']) : { do: 'remove', path: [...path, 'unit'] };
    return commit(`${key}-unit`, [step], t('about.range.set', { name: issue.name, what: t('about.unit'), value: unit || '–' }), { typed });
  };
  const { options: all } = issue;
  return h('div', { class: 'col' },
    h('div', { class: 'row low' }, ['from', 'to', 'step'].map(part),
      labelled(t('about.unit'), entry(`${key}-unit`, t('about.unit'), read(issue.range.unit), measured, { class: 'short' })),
      !isMap(at(['no_deal', 'values'])) && labelled(t('no.title'), standingPick(issue))),
    ['from', 'to', 'step', 'unit'].map((what) => messages(`${key}-${what}`)), messages(`no-${issue.id}`),
    all.length > 0 && h('p', { class: 'small muted num' }, t('about.values', {
      n: all.length, values: (all.length > MANY ? [...all.slice(0, 4).map((one) => one.id), '…', all.at(-1).id] : all.map((one) => one.id)).join(', '),
    })));
}

/** Options become a number or the other way round only while nothing names them. */
function turned(issue, kind) {
  const [old, made] = kind === 'range'
    ? ['options', { from: 0, to: 10, step: 1 }]
    : ['range', { first: t('about.first'), second: t('about.second') }];
  const steps = [{ do: 'remove', path: [...issue.path, old] }, put([...issue.path, kind], made, ORDER)];
  if (at(['no_deal', issue.id]) !== undefined) steps.push(put(['no_deal', issue.id], kind === 'range' ? 0 : 'first'));
  return commit(`what-${issue.id}-kind`, steps, t(`about.turned.${kind}`, { name: issue.name }), { firm: true });
}

/* What cannot be undone, who can change it, and what holds. */

function lasting(issue) {
  const key = `what-${issue.id}-last`;
  const pairs = list(issue.node.irreversible);
  const path = [...issue.path, 'irreversible'];
  if (issue.options.length < 2) return null;
  const name = (id) => issue.options.find((option) => option.id === String(id))?.name ?? String(id);
  const all = issue.options.map((option) => [option.id, option.name]);
  const [from, to] = [0, 1].map((end) => pick(`${key}-${end}`, t(end ? 'about.last.to' : 'about.last.from'), all, all[end][0], () => {}));
  const make = () => commit(key, [Array.isArray(at(path))
    ? { do: 'insert', path, place: pairs.length, value: [plain(from.value), plain(to.value)] }
    : put(path, [[plain(from.value), plain(to.value)]], ORDER)], t('about.last.added', { name: issue.name, from: name(from.value), to: name(to.value) }));
  return fold(`${key}-fold`, t('about.last', { n: pairs.length }), pairs.length > 0 && pairs.length < 6,
    h('ul', { class: 'row chips' }, pairs.map((pair, place) => h('li', { class: 'pk' },
      h('span', null, t('about.last.pair', { from: name(list(pair)[0]), to: name(list(pair)[1]) })),
      button('×', () => commit(key, [drop([...path, place], 3)], t('about.last.removed', { name: issue.name })), {
        aria: { label: t('form.remove.of', { name: t('about.last.pair', { from: name(list(pair)[0]), to: name(list(pair)[1]) }) }) }, data: { k: `${key}-x${place}` },
      })))),
    h('div', { class: 'row' }, h('span', { class: 'small muted' }, t('about.last.from')), from,
      h('span', { class: 'small muted' }, t('about.last.to')), to, button(t('form.add'), make, { class: 'btn sm', data: { k: `${key}-do` } })),
    messages(key));
}

function owned(issue, owner) {
  const path = [...issue.path, 'owner'];
  return commit(`what-${issue.id}-owner`, [owner ? put(path, owner, ORDER) : { do: 'remove', path }],
    t('about.owner.set', { name: issue.name, owner: actors().find((actor) => actor.id === owner)?.name ?? t('about.owner.none') }));
}

function bound(id) {
  const said = at(['binding']);
  return said === true || list(said).map(String).includes(id);
}

function bind(issue, on) {
  const said = at(['binding']);
  const key = `what-${issue.id}-binding`;
  const label = t(on ? 'about.bound' : 'about.unbound', { name: issue.name });
  if (on) {
    const step = Array.isArray(said) ? { do: 'insert', path: ['binding'], place: said.length, value: issue.id } : put(['binding'], [issue.id]);
    return commit(key, [step], label);
  }
  const others = issues().map((one) => one.id).filter((id) => id !== issue.id && bound(id));
  const step = Array.isArray(said) ? drop(['binding', said.map(String).indexOf(issue.id)]) : others.length ? put(['binding'], others) : drop(['binding']);
  return commit(key, [step], label);
}

function noted(issue, typed) {
  const note = typed.trim();
  const path = [...issue.path, 'note'];
  return commit(`what-${issue.id}-note`, [note ? put(textPath(path), note, ORDER) : { do: 'remove', path }], t('form.noted', { name: issue.name }), { typed });
}

async function removed(issue, close) {
  const steps = [drop(issue.path, 2)];
  if (at(['no_deal', issue.id]) !== undefined) steps.push(drop(['no_deal', issue.id], 2));
  if (await commit(`what-${issue.id}-remove`, steps, t('form.removed', { name: issue.name }))) close();
}
