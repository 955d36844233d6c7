// How an issue can be settled, from one line: “as now, two more, four more” or “0 to 10 %”.

import { namesake, slug } from './slug.js';
import { misread, number, twofold } from './numbers.js';
import { t, told } from './words.js';

const FIGURE = '[-−]?\\d+(?:[ \\u00a0\\u202f]\\d{3}(?!\\d))*(?:[.,]\\d+)?';
const RANGE = new RegExp(`^\\s*(${FIGURE})\\s*(?:to|bis|à|–|-|\\.\\.)\\s*(${FIGURE})(.*)$`, 'i');
const STEP = /^(.*?)[\s,;]*(?:in steps of|steps of|step|in Schritten von|Schritt|par pas de|pas de|pas)\s*(\d+(?:[.,]\d+)?)\s*\D*$/i;
const MOST = 20;

/** The steps that people would count in: 1, 2, 5, 10 or a tenth of such. */
function steps(span) {
  for (const size of [0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8]) {
    for (const by of [1, 2, 5]) {
      const step = Number((by * size).toPrecision(3));
      const count = span / step;
      if (step >= 1 || span < 2) if (count <= MOST && Math.abs(count - Math.round(count)) < 1e-9) return step;
    }
  }
  return span;
}

/** What stands between options: where commas have spaces behind them, “1,000 €” is one option. */
const between = (line) => (/;|,\s/.test(line) ? /,(?!\d)|(?<!\d),|[;\n]/ : /[,;\n]/);

/** The first number of a range as it was typed: “10 to 0” stands at 10 to begin with. */
export const firstOf = (line) => number(RANGE.exec(line)[1]);

/** Return options or a range for a case file, or what is wrong with the line in words. */
export function settled(line) {
  const found = RANGE.exec(line);
  if (found) {
    // “1o %”, “10k”: a unit stands apart from its number, or is a sign.
    const glued = /^(?:\p{L}|[.,]?\d)[\p{L}\d.,]*/u.exec(found[3]);
    if (glued) return t('about.glued', { typed: found[2] + glued[0] });
    const stepped = STEP.exec(found[3]);
    // “1.000 to 2.000” is not made of 1 and 2 without a word, whatever the language of the page.
    const wrong = [found[1], found[2], stepped?.[2] ?? '1'].find((one) => twofold(one) || !Number.isFinite(number(one)));
    if (wrong) return told(misread(wrong));
    const [low, high] = [number(found[1]), number(found[2])].sort((one, other) => one - other);
    if (high === low) return t('about.upwards', { from: found[1], to: found[2] });
    const range = { from: low, to: high, step: stepped ? number(stepped[2]) : steps(high - low) };
    const unit = (stepped ? stepped[1] : found[3]).trim().replace(/[,;]+$/, '');
    return { range: unit ? { ...range, unit } : range };
  }
  const options = {};
  for (const name of line.split(between(line)).map((part) => part.trim()).filter(Boolean)) {
    const other = namesake(name, Object.values(options).map((one) => ({ name: one })));
    if (other) return t('about.twice.option', { name: other.name });
    options[slug(name, Object.keys(options))] = name;
  }
  return Object.keys(options).length < 2 ? t('about.two') : { options };
}
