// The page's own words, in the language of the case where there are such.

import { words as en } from './words_en.js';
import { words as de } from './words_de.js';
import { words as fr } from './words_fr.js';

const ALL = { en, de, fr };
let now = en;

export const LANGUAGES = Object.keys(ALL);
/** What each calls itself. */
export const NAMES = { en: 'English', de: 'Deutsch', fr: 'Français' };

/** Speak a language from now on. */
export function speak(language) {
  now = ALL[language] ?? en;
  document.documentElement.lang = ALL[language] ? language : 'en';
}

/** Return a text by its key, with `{name}` replaced; a number chooses between `one|many`. */
export function t(key, args = {}) {
  let text = now[key] ?? en[key] ?? key;
  if (text.includes('|')) text = text.split('|')[args.n === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? String(written(told(args[name]))) : whole));
}

/** A number as the language of the page writes it; anything else as it is. */
export const written = (value) => (typeof value === 'number' ? value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 12 }) : value);

/** A text that is made when it is drawn: it follows the language, however long it stands there. */
export const later = (key, args = {}) => ({ key, args });

/** What such a text says now; any other is as it is. */
export const told = (text) => (text !== null && typeof text === 'object' && 'key' in text ? t(text.key, text.args) : text);

/** Write odds as a person reads them; an estimate is never told as certain, what is `exact` may be. */
export function percent(share, places = 0, exact = false) {
  if (share === null || share === undefined) return '–';
  if (exact && (share === 0 || share === 1)) return t('odds', { n: 100 * share });
  if (share > 0.995) return t('odds.most');
  if (share < 0.005) return t('odds.least');
  return t('odds', { n: Number((100 * share).toFixed(places)) });
}
