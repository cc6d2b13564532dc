// What names do to the words beside them, in each language.

/**
 * French names whose h is mute: before them words elide (d'Hélène). Before any other h they do not, because most names
 * here that begin with h breathe it (de Haddad, de Hans, de Hô).
 */
const MUTE_H = new Set(
  `Hector Hélène Helena Hélie Héloïse Henri Henriette Henry Hercule Hermance Hermine Hervé Hilaire Hilarion Hilda
  Hippolyte Honoré Honorine Horace Hortense Hubert Hugo Hugues Huguette Humbert Hyacinthe`
    .split(/\s+/)
    .map(plain),
);

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Sounds like a consonant: y before a vowel (de Yasmine, but d'Yves), and ou before one (de Ouattara). */
const GLIDE = /^(?:y[aeiou]|ou[aei])/;
const VOWEL = /^[aeiouyœæ]/;

/** Whether French elides before a name: before a vowel or a mute h, and never before another script. */
function elides(name: string): boolean {
  const [first = ''] = plain(name).split(/[^\p{L}]/u);
  if (first.startsWith('h')) return MUTE_H.has(first);
  return VOWEL.test(first) && !GLIDE.test(first);
}

/**
 * A French word that ends in e (de, que, jusque, lorsque), with the name after it: « d'Amina », « qu'Omar », « de Zoé ».
 * Of several names the first decides.
 */
export function elided(word: `${string}e`, name: string): string {
  return elides(name) ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`;
}

/** English: whose something is. "Zoé’s", also after an s: "James’s". */
export const possessive = (name: string): string => `${name}’s`;
