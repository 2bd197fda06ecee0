import { nounFor } from '../text/counting.ts';

/** A unit as it follows a number (a decimal as text): “1 day”, “4 days”, “12 km”. Symbols and currencies stay as they are. */
export function unitAfter(value: string, unit: string): string {
  const isWord = /^[a-z]{3,}(?:[ -][a-z]+)?$/.test(unit) && !symbols.has(unit) && !isPlural(unit);
  return isWord && !/^-?1(?:\.0+)?$/.test(value) ? nounFor(2, unit) : unit;
}

/** What a person has typed may be a plural already: “people”, “soldiers”. */
function isPlural(unit: string): boolean {
  return unit === 'people' || /[^s]s$/.test(unit);
}

/** What looks like a word and is a symbol. */
const symbols: ReadonlySet<string> = new Set(
  'nmi bcm mph mpg bpm fps rpm ppm psi mbar kcal lb-ft acre-foot'.split(' '),
);
