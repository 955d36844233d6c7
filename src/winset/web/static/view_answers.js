// The whole report as it is handed on, and ways to keep it.

import { button, h } from './dom.js';
import { get, here } from './ask.js';
import { store } from './store.js';
import { t } from './words.js';

export const hears = ['answer'];
export const title = () => t('view.answers');

const FORMATS = ['html', 'pdf', 'docx'];
/** The report is loaded anew only when there is another one: it keeps where it is scrolled to. */
let frame = null;
let framed = null;
let made = 0;

export function render(root) {
  const page = h('div', { class: 'page wide' }, h('div', { class: 'head' },
    h('div', null, h('h1', null, t('view.answers')), h('p', { class: 'lede' }, t('report.lede'))),
    store.whole && h('div', { class: 'row' },
      h('a', { class: 'btn', href: here('/report'), target: '_blank', rel: 'noopener', data: { k: 'report-alone' } }, t('report.alone')), FORMATS.map((format) => button(t(`report.${format}`), () => save(format, said), {
      class: format === 'html' ? 'btn main' : 'btn', data: { k: `report-${format}` }, aria: { describedby: format === 'html' ? 'report-share' : null },
    })))));
  if (store.whole) page.append(h('p', { class: 'small muted', id: 'report-share' }, t('report.share')));
  const said = h('p', { class: 'err', role: 'alert', hidden: true });
  page.append(said);
  if (store.whole === null) {
    page.append(h('p', { class: 'card' }, t(store.case.sound ? 'report.coming' : 'answers.needs')));
    root.append(page);
    return;
  }
  if (store.whole.revision !== store.case.revision) page.append(h('p', { class: 'notice' }, t(store.case.sound ? 'report.before' : 'report.unsound')));
  if (framed !== store.whole || frame === null) {
    framed = store.whole;
    made += 1;
    frame = h('iframe', { class: 'frame', src: here(`/report?of=${store.whole.revision}&in=${store.case.language}&n=${made}`), title: t('report.frame') });
  }
  page.append(frame);
  root.append(page);
}

/** Have a file made; what is missing for it is said in the server's words. */
async function save(format, said) {
  said.hidden = true;
  const { ok, body } = await get(`/api/report?format=${format}&check=1`);
  if (!ok) {
    said.textContent = body.text || t('lost');
    said.hidden = false;
    return;
  }
  const link = h('a', { href: here(`/api/report?format=${format}`), download: '' });
  document.body.append(link);
  link.click();
  link.remove();
}
