// What a source is called, its text where it is cited only, and taking it away.

import { post } from './ask.js';
import { button, h } from './dom.js';
import { at, commit, complain, drop, entry, fold, labelled, messages, once, put, read, textPath } from './forms.js';
import { later, t } from './words.js';

const ORDER = ['title', 'publisher', 'author', 'date', 'language', 'file', 'sha256', 'url', 'reliability'];

/** The form of one source; `gone` tells the view that it was taken away. */
export function sourceForm(id, gone) {
  const [key, path] = [`source-${id}`, ['sources', id]];
  const name = read(at([...path, 'title'])) || id;
  const called = (typed) => {
    const title = typed.trim();
    if (!title) return complain(`${key}-title`, later('form.needs.name'), { typed });
    return commit(`${key}-title`, [put(textPath([...path, 'title']), title, ORDER)], t('form.renamed', { from: name, to: title }), { typed });
  };
  const remove = async () => {
    if (await commit(`${key}-remove`, [drop(path)], t('form.removed', { name }), { firm: true })) gone();
  };
  return fold(`${key}-fold`, t('form.change'), false,
    h('div', { class: 'row low' },
      labelled(t('source.title'), entry(`${key}-title`, t('source.title'), name, called, { class: 'full' }), { class: 'field grow' }),
      button(t('form.remove'), remove, { class: 'btn ghost sm danger', aria: { label: t('form.remove.of', { name }) }, data: { k: `${key}-remove` } })),
    at([...path, 'file']) === undefined && labelled(t('source.file'), h('input', {
      type: 'file', accept: '.txt,.md,text/plain', data: { k: `${key}-file` }, aria: { label: t('source.file') },
      on: { change: (event) => once(`${key}-file`, () => given(id, name, event.target.files[0])) },
    })),
    ['title', 'remove', 'file'].map((what) => messages(`${key}-${what}`)));
}

/** Put a text beside the case for a source that was cited only. */
async function given(id, name, file) {
  const key = `source-${id}-file`;
  if (!file) return undefined;
  const { ok, body, lost } = await post('/api/source', { id, text: await file.text() });
  if (!ok) return complain(key, body.text ?? later('lost'), { lost });
  return commit(key, [put(['sources', id, 'file'], body.file, ORDER)], t('source.given', { name }));
}
