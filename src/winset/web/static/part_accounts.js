// Versions of what happened that contradict each other.

import { button, h } from './dom.js';
import {
  adder, at, commit, complain, drop, entry, keysOf, messages, movers, put, read, rename, slug, textPath,
} from './forms.js';
import { later, t } from './words.js';

export function accounts() {
  const ids = keysOf(['accounts']);
  return h('section', { class: 'card col', aria: { label: t('accounts.title') } },
    h('div', null, h('h2', null, t('accounts.title')), h('p', { class: 'small muted' }, t('accounts.help'))),
    ids.length > 0 && h('ul', { class: 'rows' }, ids.map((id, place) => row(id, place, ids.length))),
    adder('account-add', t('accounts.add'), t('accounts.new'), (name) => commit('account-add',
      [put(['accounts', slug(name, ids)], name)], t('form.added', { name }), { typed: name })));
}

function row(id, place, count) {
  const key = `account-${id}`;
  const path = ['accounts', id];
  const name = read(at(path)) || id;
  const called = (typed) => (typed.trim()
    ? commit(`${key}-name`, [put(textPath(path), typed.trim())], t('form.renamed', { from: name, to: typed.trim() }), { typed })
    : complain(`${key}-name`, later('form.needs.name'), { typed }));
  return h('li', null,
    h('div', { class: 'row' },
      entry(`${key}-name`, t('accounts.name', { name }), name, called, { class: 'grow' }),
      entry(`${key}-id`, t('form.id.of', { name }), id, (typed) => commit(`${key}-id`, [rename(path, typed.trim())], t('form.reid', { from: id, to: typed.trim() }), { typed }), { class: 'short' }),
      movers(key, ['accounts'], place, count, name),
      button(t('form.remove'), () => commit(`${key}-remove`, [drop(path)], t('form.removed', { name })), {
        class: 'btn ghost sm danger', aria: { label: t('form.remove.of', { name }) }, data: { k: `${key}-remove` },
      })),
    ['name', 'id', 'up', 'down', 'remove'].map((what) => messages(`${key}-${what}`)));
}
