// An outcome by lists to choose from: issues that are named, each with its option.

import { button, h } from './dom.js';
import { issues, mapping, optionOf, pick } from './forms.js';
import { t } from './words.js';

/**
 * `set(issue, value)` is called with a value for the file, `leave(issue)` where an issue is left out.
 * What is not named stays as it is without a deal.
 */
export function outcome(key, said, set, leave) {
  const all = issues();
  const named = all.filter((issue) => Object.hasOwn(mapping(said), issue.id));
  const free = all.filter((issue) => !named.includes(issue) && issue.options.length);
  return h('div', { class: 'row chips' },
    named.map((issue) => h('span', { class: 'pk' }, h('span', null, issue.name),
      pick(`${key}-${issue.id}`, issue.name, issue.options.map((option) => [option.id, option.name]), said[issue.id], (id) => set(issue, optionOf(issue, id).value)),
      button('×', () => leave(issue), { aria: { label: t('outcome.leave', { issue: issue.name }) }, data: { k: `${key}-x-${issue.id}` } }))),
    free.length > 0 && pick(`${key}-more`, t('outcome.add'), [['', t(named.length ? 'outcome.and' : 'outcome.first')], ...free.map((issue) => [issue.id, issue.name])], '', (id) => {
      if (!id) return;
      const issue = free.find((one) => one.id === id);
      set(issue, (issue.options[1] ?? issue.options[0]).value);
    }));
}
