// What there is to be opened: doors to begin, recent cases, the folder, examples.

import { post } from './ask.js';
import { button, h, say, select } from './dom.js';
import { percent, t } from './words.js';

export const title = () => t('start.title');

/** The folder that a copy of an example goes into. */
let into = '.';

export function render(told, page) {
  return [
    h('div', { class: 'head' }, h('div', null, h('h1', null, t('start.title')),
      h('p', { class: 'lede' }, t('start.lede', { folder: told.folder })))),
    doors(page),
    told.recent.length > 0 && h('section', { class: 'card col' },
      h('div', { class: 'row between' }, h('h2', null, t('start.recent')),
        button(t('start.forget'), () => forget(page), { class: 'btn ghost sm', data: { k: 'forget' } })),
      cases(told.recent, told, page, 'recent')),
    h('section', { class: 'card col' }, h('h2', null, t('start.here')),
      told.cases.length ? cases(told.cases, told, page, 'here') : h('p', { class: 'muted' }, t('start.here.none')),
      told.more > 0 && h('p', { class: 'small muted' }, t('start.more', { n: told.more }))),
    told.examples.length > 0 && examples(told, page),
  ];
}

function doors(page) {
  const file = h('input', {
    type: 'file', class: 'sr', tabIndex: -1, accept: '.xlsx,.csv,.tsv,.txt,.md,.html,.htm,.pdf,.yaml,.yml,.json,.xml,.gmcr', aria: { label: t('start.choose') },
    data: { k: 'file' }, on: { change: (event) => event.target.files[0] && page.take(event.target.files[0]) },
  });
  return h('div', { class: 'doors' },
    h('section', { class: 'card col door' },
      h('div', null, h('h2', null, t('start.new')), h('p', { class: 'muted' }, t('start.new.help'))),
      h('div', null, h('a', { class: 'btn main', href: '#/new', data: { k: 'new' } }, t('start.new.do')))),
    h('section', { class: 'card col door drop' },
      h('div', null, h('h2', null, t('start.drop')), h('p', { class: 'muted' }, t('start.drop.help'))),
      h('div', null, file, button(t('start.choose'), () => file.click(), { class: 'btn', data: { k: 'choose' } }))));
}

const cases = (list, told, page, part) => h('ul', { class: 'found' }, list.map((one, place) => h('li', null,
  h('div', null,
    h('a', {
      href: '#/', data: { k: `${part}-${place}` }, on: {
        click: (event) => {
          event.preventDefault();
          page.open('/api/start/open', { path: one.path });
        },
      },
    }, one.title),
    h('p', { class: 'small muted' }, [one.parties.join(' · '), one.place].filter(Boolean).join(' – '))),
  h('div', { class: 'side-note' },
    one.problems === null ? h('p', null, t('start.reading.case')) : one.problems ? h('p', { class: 'bad' }, t('start.problems', { n: one.problems })) : h('p', null, verdict(one.verdict)),
    h('p', { class: 'small' }, t('start.changed', { when: day(one.changed, told.language) }))))));

const day = (seconds, language) => new Date(1000 * seconds)
  .toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

/** The answer that was kept last, and whether it is about the file as it is. */
function verdict(found) {
  const share = found?.exists?.[0];
  if (share === null || share === undefined) return t('start.verdict.none');
  const certain = ['exact', 'necessary', 'impossible'].includes(found.status);
  const text = certain ? t(share > 0.5 ? 'start.verdict.deal' : 'start.verdict.no') : t('start.verdict.odds', { odds: percent(share) });
  return found.now ? text : t('start.verdict.before', { text });
}

const examples = (told, page) => h('section', { class: 'card col' },
  h('div', null, h('h2', null, t('start.examples')), h('p', { class: 'small muted' }, t('start.examples.help'))),
  told.folders.length > 1 && h('label', { class: 'field' }, h('span', { class: 'lab' }, t('start.into')),
    select(folders(told), into, (chosen) => { into = chosen; }, { data: { k: 'into' } })),
  h('ul', { class: 'found' }, told.examples.map((one) => h('li', null,
    h('div', null, h('p', null, h('b', null, one.title)), h('p', { class: 'small muted' }, one.parties.join(' · '))),
    h('div', { class: 'side-note' }, button(t('start.copy'), () => page.open('/api/start/example', { name: one.name, folder: into }), {
      class: 'btn sm', aria: { label: t('start.copy.of', { title: one.title }) }, data: { k: `example-${one.name}` },
    }))))));

/** The folders to choose from; the opened one goes by its own name. */
export const folders = (told) => told.folders.map((name) => [name, name === '.' ? t('start.this') : name]);

async function forget(page) {
  await post('/api/start/forget', {});
  await page.load();
  page.draw();
  say(t('start.forgotten'), 100);
}
