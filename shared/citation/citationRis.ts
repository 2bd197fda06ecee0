import type { Citation } from './citation.ts';
import { partsOfDate } from './citationDay.ts';
import { placeWords } from './placeWords.ts';
import { oneLine, quotation } from './quotation.ts';

/**
 * A citation as a record of RIS (Research Information Systems, tagged format), which programs that manage references take in; its lines end in
 * CRLF. The words and who says them are its note.
 */
export function citationRis(citation: Citation): string {
  const { by, parts, title, author, outlet, published, address, accessed, language, places } = citation;
  const said = `${by.length === 0 ? '' : `${by.join(' and ')}: `}${quotation(parts)}, ${placeWords(places)}`;
  const lines = [
    ['TY', 'ELEC'],
    ['AU', author],
    ['TI', title],
    ['T2', outlet],
    ['PY', published === null ? null : partsOfDate(published).year],
    ['DA', published === null ? null : risDate(published)],
    ['UR', address],
    ['Y2', address === null ? null : risDate(accessed)],
    ['LA', language],
    ['N1', said],
  ] as const;
  const written = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...written, 'ER  - ', ''].join('\r\n');
}

/** `YYYY/MM/DD/`, its parts empty where they are not known. */
function risDate(date: string): string {
  const { year, monthNumber, day } = partsOfDate(date);
  return `${year}/${monthNumber ?? ''}/${day ?? ''}/`;
}
