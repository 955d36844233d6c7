// The answers beside the form: which layer they are from, the verdict, the best deal, who accepts it,
// what if, and what the whole analysis says. Numbers change in place; nothing is blanked meanwhile.

import { byId, button, h, keeping, put, say } from './dom.js';
import { store } from './store.js';
import { drawWhatIf } from './whatif.js';
import { percent, t } from './words.js';

/** Which of the likeliest deals is shown; and the parts of the column once they stand. */
let place = 0;
let parts = null;

/** What is shown: the what-if where there is one, else what follows from the file. */
export const shown = () => store.whatIf ?? store.answer;

/** The number in short, for a tab. */
export function number() {
  const answer = shown();
  if (answer === null || wholeAlone()) return '–';
  return numberParts(answer).figure;
}

/** Open or close the answers where they lie over the form. */
export function toggleAnswers(open = !document.body.classList.contains('open')) {
  const had = document.body.classList.contains('open');
  document.body.classList.toggle('open', open);
  drawDock();
  store.tell('opened');
  if (open) byId('answers').focus({ preventScroll: true });
  else if (had) [byId('dock'), byId('tabs').querySelector('button')].find((one) => one?.checkVisibility())?.focus();
}

export function drawAnswers() {
  const aside = byId('answers');
  if (store.case === null) return;
  if (parts === null) {
    parts = Object.fromEntries(['verdict', 'deal', 'whatif', 'brief'].map((name) => [name, h('section', { class: `ans ${name === 'whatif' || name === 'brief' ? name : ''}` })]));
    parts.verdict.setAttribute('aria-live', 'off');
    aside.replaceChildren(...Object.values(parts));
  }
  const answer = shown();
  document.body.classList.toggle('wi', store.whatIf !== null);
  const alone = wholeAlone();
  parts.verdict.setAttribute('aria-busy', store.foreign.has(alone ? 'whole' : 'answer'));
  parts.brief.setAttribute('aria-busy', store.foreign.has('whole'));
  for (const name of ['deal', 'whatif']) parts[name].hidden = answer === null || alone;
  parts.brief.hidden = answer === null && !alone;
  if (alone) {
    put(parts.verdict, ...top(store.whole.brief.headline));
    say(store.whole.brief.headline, 1200, 'answers');
  } else if (answer === null) {
    put(parts.verdict, ...top(t('answers.none')), h('p', { class: 'muted' },
      t(store.case.sound || store.case.case ? 'answers.coming' : 'answers.needs')));
  } else {
    put(parts.verdict, verdict(answer));
    put(parts.deal, deal(answer));
    drawWhatIf(parts.whatif);
    say([saidOf(answer), spoken(answer), store.whatIf && t('what.chip')].filter(Boolean).join(' '), 1200, 'answers');
  }
  keeping(parts.brief, () => parts.brief.replaceChildren(...brief()));
  drawDock();
}

/**
 * Whether only the whole analysis has an answer: what is said contradicts itself, or there are too
 * many outcomes to count at once.
 */
const wholeAlone = () => store.whole?.brief != null && (store.answer === null || store.answer.revision < store.whole.revision);

const top = (text) => [
  h('div', { class: 'row between' }, layer(), button(t('close'), () => toggleAnswers(false), { class: 'btn sm close-ans', data: { k: 'answers-close' } })),
  h('h2', { class: 'verdict' }, text),
];

/** Where the numbers come from, and what is being worked at. */
function layer() {
  const answer = shown();
  const names = answer?.count ? ['exact'] : ['quick', 'refined', 'whole'];
  const whole = store.whole !== null && answer !== null && store.whole.revision === answer.revision;
  const now = wholeAlone() ? 2 : answer === null ? -1 : answer.count ? 0 : whole && store.whatIf === null ? 2 : Math.max(0, names.indexOf(answer.layer));
  const running = store.working !== null;
  return h('ul', { class: 'layers', aria: { label: t('layer.label') } }, names.map((name, at) => {
    const ready = at <= now;
    const run = running && at === now + 1;
    const of = at === now && answer?.draws && !answer.count && !wholeAlone() ? t('layer.draws', { n: counted(answer.draws) }) : null;
    return h('li', { class: [ready && 'done', at === now && 'now', run && 'run'].filter(Boolean).join(' ') },
      h('i', { aria: { hidden: true } }), t(`layer.${name}`), of && h('span', { class: 'muted' }, of),
      h('span', { class: 'sr' }, t(ready ? 'layer.ready' : run ? 'layer.running' : 'layer.waiting')));
  }));
}

const error = (answer) => (answer.exists[1] === null ? null : Math.max(1, Math.round(200 * answer.exists[1])));

function spoken(answer) {
  if (answer.count) return t('answers.count', { n: counted(answer.count[0]), of: counted(answer.count[1]) });
  const { figure, plus } = numberParts(answer);
  return [figure, plus].filter(Boolean).join(' ');
}

/** What the whole analysis knows of the same state of the file, where nothing is otherwise. */
const wholeOf = (answer) => (store.whatIf === null && store.whole?.revision === answer.revision ? store.whole : null);
const proved = (answer) => (answer === store.answer ? wholeOf(answer)?.status : undefined);

/** The verdict in words: that of the whole analysis as soon as it is there. */
export const saidOf = (answer) => wholeOf(answer)?.brief?.headline ?? answer.said;

const counted = (n) => n.toLocaleString(document.documentElement.lang);

/** The number, what stands beside it, and the share that the bar shows: of worlds, or of outcomes. */
export function numberParts(answer) {
  if (answer.count) {
    const [n, of] = answer.count;
    return { figure: counted(n), plus: null, beside: t('answers.of', { n: counted(of) }), share: of ? n / of : 0, width: null };
  }
  const [share, one] = answer.exists;
  const certain = { necessary: 1, impossible: 0 }[proved(answer)];
  if (certain !== undefined) return { figure: t('odds', { n: 100 * certain }), plus: null, beside: t('answers.proved'), share: certain, width: null };
  return { figure: percent(share), plus: `± ${error(answer)}`, beside: t('answers.share'), share, width: 2 * one };
}

function verdict(answer) {
  const old = store.answer !== null && store.answer.revision < store.case.revision && store.case.sound;
  const { figure, plus, beside, share, width } = numberParts(answer);
  return [
    ...top(saidOf(answer)),
    h('p', { class: 'big' }, h('b', { class: 'num' }, figure), plus && h('span', { class: 'pm num' }, plus), h('span', { class: 'muted small' }, beside)),
    gaugeOf(share, width, store.whatIf && store.answer ? numberParts(store.answer).share : null),
    h('p', { class: store.whatIf === null ? 'delta muted' : 'delta' }, against(answer, old)),
  ];
}

/** A bar of odds with its error, and the mark of what the file says. */
export function gaugeOf(share, width, was) {
  const at = (value) => `${(100 * Math.min(1, Math.max(0, value))).toFixed(1)}%`;
  return h('div', { class: 'gauge', aria: { hidden: true } },
    h('i', { style: { width: at(share) } }),
    width !== null && h('span', { class: 'band', style: { left: at(share - width), width: at(Math.min(1, share + width) - Math.max(0, share - width)) } }),
    was !== null && h('span', { class: 'was', style: { left: at(was) } }));
}

/** What to know about the number: that it is thin, old, or how far it is from the file's. */
function against(answer, old) {
  if (store.whatIf !== null && store.whatIfTrouble) return store.whatIfTrouble;
  if (answer.thin) return t('answers.thin', { n: Math.round(answer.effective) });
  if (store.whatIf !== null && store.answer !== null) {
    const scale = answer.count ? [answer.count[0], store.answer.count?.[0] ?? 0] : [Math.round(100 * answer.exists[0]), Math.round(100 * store.answer.exists[0])];
    const by = scale[0] - scale[1];
    const kind = answer.count ? 'deals' : 'points';
    const apart = by === 0 ? t('what.same') : t(`what.${kind}`, { n: Math.abs(by), by: `${by > 0 ? '+' : '−'}${counted(Math.abs(by))}` });
    return answer.layer === 'refit' ? t('what.refit', { apart, n: counted(answer.draws) }) : apart;
  }
  if (!store.case.sound) return t('answers.unsound');
  if (store.foreign.has('answer')) return t('answers.foreign');
  if (old) return t('answers.old');
  // Of them it is chance alone; the brief says so as well.
  const names = !answer.count && !['necessary', 'impossible'].includes(proved(answer)) ? store.case.case?.unheard ?? [] : [];
  return names.length ? t('answers.chance', { names: names.join(', ') }) : '';
}

function deal(answer) {
  const { deals } = answer;
  if (!deals.length) return [h('h3', null, t('deal.best')), h('p', { class: 'muted' }, t('deal.none'))];
  place = Math.min(place, deals.length - 1);
  const now = deals[place];
  const was = store.whatIf !== null && place === 0 ? store.answer?.deals[0] : null;
  const moved = was && was.lines.some((line, at) => line.option !== now.lines[at]?.option);
  const step = (by, key, sign) => button(sign, () => {
    place = (place + by + deals.length) % deals.length;
    drawAnswers();
  }, { class: 'btn ghost sm ic', aria: { label: t(key) }, data: { k: key }, disabled: deals.length < 2 });
  return [
    h('div', { class: 'row between' },
      h('h3', null, place === 0 ? t('deal.best') : t('deal.place', { n: place + 1 }), moved && [' ', h('span', { class: 'tag' }, t('deal.other'))]),
      h('div', { class: 'row tight' }, step(-1, 'deal.before', '‹'), step(1, 'deal.next', '›'))),
    bestLines(now, was),
    h('h3', null, t('deal.who')),
    whoAccepts(answer, now, place),
  ];
}

/** Every issue keeps its line, so that what changes changes in its place. */
export function bestLines(now, was) {
  return h('dl', { class: 'deal' }, now.lines.map((line, at) => {
    const other = was && was.lines[at]?.option !== line.option ? was.lines[at]?.option : null;
    return [h('dt', null, line.issue),
      h('dd', { class: other ? 'mv' : line.same ? 'same' : '' }, line.option, other && h('span', { class: 'sr' }, t('deal.was', { what: other })))];
  }));
}

const COLOURS = ['first', 'second', 'third', 'fourth'];

/** Who accepts a deal; for the first one, in which of twenty worlds. */
export function whoAccepts(answer, now, at = 0) {
  return answer.count ? whoCertain(answer, now) : who(answer, now, at);
}

function who(answer, now, place) {
  const names = Object.entries(answer.voters);
  // The worlds are those of the first deal.
  const worlds = place === 0 ? answer.worlds : {};
  const known = Object.keys(worlds);
  const all = known.length ? worlds[known[0]].map((_, at) => known.every((voter) => worlds[voter][at])) : [];
  const row = (name, flags, share, colour, last = false) => h('tr', { class: last ? 'all' : '' },
    h('th', { scope: 'row' }, name),
    h('td', null, flags?.length ? dots(flags, colour) : gaugeOf(share, null, null)),
    h('td', { class: 'p' }, percent(share)));
  const consent = names.length > 1 && now.all;
  return h('table', { class: 'worlds' }, h('caption', { class: place === 0 ? 'small muted' : 'sr' }, t(place === 0 ? 'deal.worlds' : 'deal.who')),
    h('tbody', null,
      names.map(([voter, name], at) => row(name, worlds[voter], now.actors[voter], COLOURS[at % COLOURS.length])),
      consent && row(t('deal.together'), all.length && !store.case.case?.approval.length ? all : null, now.all[0], store.whatIf ? 'what' : 'good', true)));
}

const dots = (flags, colour) => h('div', {
  class: 'dots', role: 'img', style: { '--c': `var(--${colour})` },
  aria: { label: t('deal.dots', { n: flags.filter(Boolean).length, of: flags.length }) },
}, flags.map((yes) => h('i', { class: yes ? 'y' : '' })));

/** Where all is scored there is one world: yes or no. */
function whoCertain(answer, now) {
  return h('ul', { class: 'col small' }, Object.entries(answer.voters).map(([voter, name]) => h('li', { class: 'row between' },
    h('span', null, name), now.actors[voter] ? h('span', { class: 'ok' }, `✓ ${t('deal.yes')}`) : h('span', { class: 'no' }, `✗ ${t('deal.no')}`))));
}

/** What the whole analysis says, and of which state of the file. */
function brief() {
  const told = store.whole?.brief ?? null;
  if (told === null) {
    return store.working === null ? [] : [h('h3', null, t('brief')), h('p', { class: 'muted small' }, t('brief.coming'))];
  }
  const now = store.whole.revision === store.case.revision && store.case.sound;
  return [
    h('div', { class: 'row between' }, h('h3', null, t('brief')), h('span', { class: 'tag saved' }, t(store.foreign.has('whole') ? 'brief.foreign' : now ? 'brief.saved' : store.case.sound ? 'brief.before' : 'brief.unsound'))),
    ...told.doubts.map((text) => h('p', { class: 'small doubt' }, text)),
    ...told.summary.filter(({ about }) => !['package', 'accepts'].includes(about)).map(({ sentences }) => h('p', { class: 'small' }, sentences.join(' '))),
    h('a', { class: 'btn sm', href: '#/answers', data: { k: 'answers-all' } }, t('brief.all')),
  ];
}

/** The short line that stands for the answers where there is no room for them. */
export function drawDock() {
  const dock = byId('dock');
  const answer = shown();
  const open = document.body.classList.contains('open');
  dock.setAttribute('aria-expanded', open);
  dock.setAttribute('aria-controls', 'answers');
  dock.replaceChildren(h('b', null, number()), h('span', { class: 'v' }, wholeAlone() ? store.whole.brief.headline : answer ? saidOf(answer) : t('answers.none')),
    h('span', { class: 'd' }, wholeAlone() ? '' : store.whatIf ? t('what.chip') : (answer?.deals[0]?.lines ?? []).filter((line) => !line.same).map((line) => `${line.issue}: ${line.option}`).join('; ')),
    h('span', { class: 'o' }, open ? t('close') : t('view.answers')));
}

