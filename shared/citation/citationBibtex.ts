import { foldText } from '../text/fold.ts';
import type { Citation } from './citation.ts';
import { partsOfDate } from './citationDay.ts';
import { placeWords } from './placeWords.ts';
import { oneLine, quotation } from './quotation.ts';

/**
 * A citation as an entry of BibTeX, with the fields of biblatex for the address: the words and who says them are its note. The same
 * annotation always has the same name.
 */
export function citationBibtex(citation: Citation): string {
  const { by, parts, title, author, outlet, published, address, accessed, language, places } = citation;
  const { year = null, month = null, day = null } = published === null ? {} : partsOfDate(published);
  const said = `${by.length === 0 ? '' : `${by.join(' and ')}: `}${quotation(parts)}, ${placeWords(places)}`;
  const fields = [
    // Two pairs of braces: the name is one name, whatever commas it has, and its letters stay as they are.
    ['author', author === null ? null : `{${escaped(author)}}`],
    ['title', `{${escaped(title)}}`],
    ['howpublished', outlet === null ? null : escaped(outlet)],
    ['year', year],
    ['month', month === null ? null : month.slice(0, 3).toLowerCase()],
    ['day', day === null ? null : String(Number(day))],
    ['url', address === null ? null : verbatim(address)],
    ['urldate', address === null ? null : accessed],
    ['language', language === null ? null : escaped(language)],
    ['note', escaped(said)],
  ].flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@misc{${nameOf(citation)},\n${fields.join(',\n')}\n}`;
}

/** ASCII letters and digits: what every program takes for a name. */
function nameOf({ outlet, title, published, sign }: Citation): string {
  const words = foldText(outlet ?? title, 'base')
    .text.replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const year = published === null ? '' : partsOfDate(published).year;
  return [words || 'article', year, sign].filter((part) => part !== '').join('-');
}

const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Words as TeX sets them; braces must be in pairs even where they are escaped. */
function escaped(words: string): string {
  return oneLine(words).replace(/[\\{}~^%&#_$]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** An address is read as it is, but for what would end it. */
function verbatim(address: string): string {
  return oneLine(address).replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
