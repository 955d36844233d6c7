// A statement that is being written: its kind and parts, from the file and back into it.

import { at, issues, keysOf, list, mapping, optionOf, read, slug } from './forms.js';

/** The kinds in the order of the list; each is known by its key in the file. */
export const KINDS = ['prefers', 'rejects', 'order', 'weight', 'ratio', 'step', 'value', 'no_deal'];
export const ORDER = ['id', 'prefers', 'rejects', 'order', 'weight', 'step', 'worth_more_than', 'value', 'no_deal', 'to', 'confidence', 'account', 'because', 'assumed', 'note'];
const CLAIMS = ['prefers', 'rejects', 'order', 'weight', 'step', 'worth_more_than', 'value', 'no_deal', 'to'];

/** The kind of a statement of the file; null where a form cannot show all that it says. */
export function kindOf(said) {
  const keys = CLAIMS.filter((key) => key in said && key !== 'to' && key !== 'worth_more_than');
  if (keys.length !== 1) return null;
  const [key] = keys;
  const first = Object.values(mapping(said[key]))[0];
  const single = Object.keys(mapping(said[key])).length === 1;
  if (key === 'weight') return single && Array.isArray(first) ? 'weight' : single && first?.times && first.at_least !== undefined ? 'ratio' : null;
  if (key === 'order') return single && list(first).every((each) => !Array.isArray(each)) ? 'order' : null;
  if (key === 'step') return single && list(first).length === 2 && list(Object.values(mapping(said.worth_more_than))[0]).length === 2 ? 'step' : null;
  if (key === 'value') return single && Object.keys(mapping(first)).length === 1 && list(Object.values(first)[0]).length === 2 ? 'value' : null;
  if (key === 'no_deal') return list(said.no_deal).length === 2 ? 'no_deal' : null;
  return plainOutcome(said[key]) && (key === 'rejects' || said.to === 'no_deal' || plainOutcome(said.to)) ? key : null;
}

const plainOutcome = (said) => Object.entries(mapping(said)).every(([key, value]) => (key === 'rest' ? value === 'any' : value === null || typeof value !== 'object'));

/** The options of an issue as they are listed, to be put in order; of a range its two ends. */
export const ranked = (issue) => (issue.range ? [issue.options[0], issue.options.at(-1)] : issue.options).map((option) => option.value);

/** The parts of a kind to begin with. */
export function begun(kind) {
  const all = issues().filter((issue) => issue.options.length > 1);
  const [one, other] = [all[0], all[1] ?? all[0]];
  const ends = (issue) => [issue.options[0].value, issue.options.at(-1).value];
  switch (kind) {
    case 'rejects': return { rejects: {} };
    case 'order': return { order: { [one.id]: ranked(one) } };
    case 'weight': return { weight: { [one.id]: [0.1, 0.4] } };
    case 'ratio': return { weight: { [one.id]: { at_least: 1, times: other.id } } };
    case 'step': return { step: { [one.id]: ends(one) }, worth_more_than: { [other.id]: ends(other) } };
    case 'value': return { value: { [one.id]: { [one.options[Math.min(1, one.options.length - 1)].id]: [0.3, 0.7] } } };
    case 'no_deal': return { no_deal: [0.2, 0.4] };
    default: return { prefers: {}, to: 'no_deal' };
  }
}

/** A new draft about an actor, or one of a statement of the file. */
export function drafted(actor, place = null, extra = {}) {
  const said = place === null ? {} : structuredClone(at(['preferences', actor, place]));
  const fields = fieldsOf(said);
  return { actor, place, said, ...fields, ...(place === null ? { kind: 'prefers', claim: begun('prefers') } : {}), ...extra };
}

/** What a form shows of a statement of the file. */
function fieldsOf(said) {
  const because = said.because === undefined ? [] : Array.isArray(said.because) ? said.because : [said.because];
  return {
    kind: kindOf(said), claim: Object.fromEntries(CLAIMS.filter((key) => key in said).map((key) => [key, said[key]])),
    confidence: said.confidence === undefined ? 1 : Number(said.confidence),
    account: said.account ?? '', assumed: read(said.assumed), note: read(said.note), because: structuredClone(because),
  };
}

const TOGETHER = [['kind', 'claim'], ['confidence'], ['account'], ['assumed'], ['note'], ['because']];

/**
 * Take what others made of a statement into its draft, where nothing was changed in the draft;
 * returns the fields that both changed, of which the draft keeps its own.
 */
export function rebase(draft, theirs) {
  const [was, now] = [fieldsOf(draft.said), fieldsOf(theirs)];
  const both = [];
  for (const keys of TOGETHER) {
    const [mine, old, other] = [draft, was, now].map((one) => JSON.stringify(keys.map((key) => one[key])));
    if (mine === old) for (const key of keys) draft[key] = now[key];
    else if (other !== old && other !== mine) both.push(keys[0]);
  }
  draft.said = structuredClone(theirs);
  return both;
}

/** What stands in a draft, to be compared. */
export const asMade = (draft) => JSON.stringify(TOGETHER.flat().map((key) => draft[key]));

/** Whether something was put into a draft that the file does not have. */
export function touched(draft) {
  // What was proposed is there to be taken once more.
  if (draft.proposed) return draft.proposed !== asMade(draft);
  const was = draft.place === null ? { ...fieldsOf({}), kind: 'prefers', claim: begun('prefers') } : fieldsOf(draft.said);
  return draft.gone === true || TOGETHER.flat().some((key) => JSON.stringify(draft[key]) !== JSON.stringify(was[key]));
}

/** What a draft is in the file: what was not changed stays as it is written, and only what is new gets an id. */
export function valueOf(draft) {
  const { said } = draft;
  const was = fieldsOf(said);
  const id = said.id ?? (draft.place === null ? newId(draft) : undefined);
  const because = draft.because.length > 1 ? draft.because : draft.because[0];
  const fields = {
    confidence: draft.confidence < 1 ? draft.confidence : undefined, account: draft.account || undefined, because,
    assumed: draft.assumed.trim() || undefined, note: draft.note.trim() || undefined,
  };
  const more = Object.entries(said).filter(([key]) => !ORDER.includes(key));
  const own = Object.entries(fields).map(([key, value]) => [key, JSON.stringify(draft[key]) === JSON.stringify(was[key]) ? said[key] : value]);
  return Object.fromEntries([['id', id], ...Object.entries(draft.claim), ...own, ...more].filter(([, value]) => value !== undefined));
}

function newId(draft) {
  const taken = keysOf(['preferences']).flatMap((actor) => list(at(['preferences', actor])).map((each) => String(each?.id ?? '')));
  const others = ['offers', 'reactions', 'rules', 'approval'].flatMap((part) => list(at([part])).map((each) => String(each?.id ?? '')));
  const [first] = Object.keys(mapping(Object.values(draft.claim)[0]));
  return slug(`${draft.actor}_${first ?? 'no_deal'}`, [...taken, ...others]);
}

/** The step that writes a draft. */
export function stepOf(draft) {
  const value = valueOf(draft);
  const held = at(['preferences', draft.actor]);
  if (draft.place !== null) return { do: 'put', path: ['preferences', draft.actor, draft.place], value };
  if (Array.isArray(held)) return { do: 'insert', path: ['preferences', draft.actor], place: held.length, value };
  if (at(['preferences']) === undefined) return { do: 'put', path: ['preferences'], value: { [draft.actor]: [value] } };
  return { do: 'put', path: ['preferences', draft.actor], value: [value] };
}

/** Whether an actor has points, beside which statements do not stand. */
export const scored = (actor) => {
  const held = at(['preferences', actor]);
  return held !== undefined && held !== null && !Array.isArray(held);
};

export const optionName = (issue, value) => optionOf(issue, value)?.name ?? String(value);
