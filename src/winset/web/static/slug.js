// Ids made of words, and names that are taken.

/** Letters that are not taken apart into a plain one and a mark. */
const PLAIN = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ı: 'i' };

/** A short id made of words, that is not taken yet. */
export function slug(text, taken) {
  const bare = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const short = bare.replace(/['’]/g, '').replace(/[ßłøđðþæœħı]/g, (sign) => PLAIN[sign]).replace(/[^a-z0-9]+/g, '_').replace(/^_+/, '').slice(0, 24).replace(/_+$/, '');
  // A bare number or a word that YAML takes for something else makes a poor id.
  const first = /^[a-z]/.test(short) && !['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n', 'rest', 'values'].includes(short)
    ? short : `n_${short}`.replace(/_$/, '');
  let made = first;
  for (let k = 2; taken.includes(made); k += 1) made = `${first}_${k}`;
  return made;
}

const plain = (name) => name.trim().normalize('NFKC').toLowerCase();

/** The one of some parts with names that is called the same; undefined where none is. */
export const namesake = (name, parts) => parts.find((one) => plain(one.name) === plain(name));
