/** "1 figure", "2 figures", "1,204 articles": a count and its noun; a phrase takes the plural at its last word. */
export function counted(count: number, noun: string): string {
  return `${numeral(count)} ${nounFor(count, noun)}`;
}

/** A number with English thousands separators, "1,204", on every machine. */
export function numeral(count: number): string {
  if (Number.isInteger(count) && Math.abs(count) < 1000) return String(count);
  numerals ??= new Intl.NumberFormat('en');
  return numerals.format(count);
}

/** The noun as it follows a count: "figure" after 1, "figures" after every other number, "entries", "people". */
export function nounFor(count: number, noun: string): string {
  return count === 1 ? noun : (irregularPlurals[noun] ?? plural(noun));
}

/** Made on first use: the first of its kind takes 20 ms, and no start waits for a number. */
let numerals: Intl.NumberFormat | undefined;

/** Whole phrases, where more than the last word changes or the last word changes in its own way. */
const irregularPlurals: Readonly<Record<string, string>> = {
  'link with an unsafe address': 'links with unsafe addresses',
  person: 'people',
  'sound or video': 'sounds or videos',
};

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}${/(?:s|x|z|ch|sh)$/.test(noun) ? 'es' : 's'}`;
}
