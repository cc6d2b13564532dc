/** Syllables of an English word, by its groups of vowels; good to about one in ten, which is enough for a mean. */
function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = bare
    .replace(/(?:[^laeiouycsgxz]es|[^td]ed|[^laeiouy]e|(?<=[aeiouy]l)e)$/, '')
    .replace(/([aeiouy])ing$/, '$1-ing')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/**
 * The Flesch-Kincaid grade of English texts: years of school needed to read them with ease. Each text ends a sentence;
 * numbers count as one syllable, links and strong words as their words.
 */
export function readingGrade(texts: readonly string[]): number {
  const plain = texts.map((text) => text.replace(/\]\(page:[^)]*\)/g, ']').replace(/[[\]*]/g, ''));
  const sentences = plain.flatMap((text) => text.split(/(?<=[.?!:])\s+/)).filter((text) => /\w/.test(text));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d][\p{L}\d'’.@-]*/gu) ?? []);
  if (words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}
