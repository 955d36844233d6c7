// Numbers as people type them: spaces between thousands, a decimal point or comma.

import { later } from './words.js';

const TYPED = /^([+\-−]?)(\d*|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:([.,])(\d+))?$/;
/** What stands between thousands in the languages of the page, where it is not a space. */
const THOUSANDS = { en: ',', de: '.' };
/** So many digits a number of the page holds; more would be rounded without a word. */
const MOST = 15;

function parts(text) {
  const found = TYPED.exec(text.trim());
  if (found === null || (found[2] === '' && found[4] === undefined)) return null;
  const [, sign, grouped, mark = '', decimals = ''] = found;
  const whole = grouped.replace(/\D/g, '');
  const twofold = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(grouped);
  const either = twofold && mark === THOUSANDS[document.documentElement.lang];
  return { sign: sign && sign !== '+' ? '-' : '', whole, mark, decimals, either, twofold, long: `${whole}${decimals}`.replace(/^0+/, '').length > MOST };
}

/** The number that was typed; NaN where it is none, is too long, or may be one of two. */
export function number(text) {
  const found = parts(text);
  if (found === null || found.either || found.long) return NaN;
  return Number(`${found.sign}${found.whole || 0}${found.decimals && `.${found.decimals}`}`) + 0;
}

/** Whether somebody of whatever language may have meant another number: 1.000 and 1,000. */
export const twofold = (text) => parts(text)?.twofold === true;

/** Why what was typed is no number; made when it is drawn. */
export function misread(typed) {
  const found = parts(typed);
  if (found?.long) return later('form.number.long', { typed, n: MOST });
  if (!found?.twofold) return later('form.number', { typed });
  const { sign, whole, decimals } = found;
  const parted = `${sign}${whole}${THOUSANDS[document.documentElement.lang] === ',' ? '.' : ','}${decimals}`.replace(/[.,]?0+$/, '');
  return later('form.number.either', { typed, whole: `${sign}${whole}${decimals}`, parted });
}
