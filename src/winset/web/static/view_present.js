// The presenter's view: the verdict, the best deal and the worlds in large type, for a shared screen.

import { bestLines, gaugeOf, numberParts, saidOf, shown, whoAccepts } from './answers.js';
import { h } from './dom.js';
import { store } from './store.js';
import { t } from './words.js';

export const hears = ['answer'];
export const title = () => t('view.present');

export function render(root) {
  const answer = shown();
  if (answer === null) {
    root.append(h('div', { class: 'podium' }, h('h1', null, t('answers.none'))));
    return;
  }
  const { figure, beside, share, width } = numberParts(answer);
  const [deal] = answer.deals;
  root.append(h('div', { class: 'podium' },
    h('p', { class: 'muted' }, store.case.case?.title ?? store.case.file, store.whatIf && h('span', { class: 'chip what' }, t('what.chip'))),
    h('h1', null, saidOf(answer)),
    h('p', null, h('span', { class: 'huge' }, figure), ' ', h('span', { class: 'muted' }, beside)),
    gaugeOf(share, width, null),
    !store.case.sound && h('p', { class: 'muted' }, t('answers.unsound')),
    deal
      ? h('div', { class: 'podium-two' },
        h('section', { aria: { labelledby: 'podium-deal' } }, h('h2', { id: 'podium-deal' }, t('deal.best')), bestLines(deal, null)),
        h('section', { aria: { labelledby: 'podium-who' } }, h('h2', { id: 'podium-who' }, t('deal.who')), whoAccepts(answer, deal, 0)))
      : h('p', null, t('deal.none')),
    h('p', null, h('a', { class: 'btn', href: '#/answers' }, t('present.end')))));
}
