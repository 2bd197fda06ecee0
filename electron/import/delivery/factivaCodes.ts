import type { Range } from '../../../shared/model/segment.ts';
import type { Said } from '../said.ts';
import type { Structure } from '../structure.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inLine, type Producer } from './found.ts';
import { languageNamed, withoutBy } from './labels.ts';
import type { Line } from './lines.ts';

/**
 * Deliveries of Factiva with its codes of two or three letters before each part: HD, BY, WC, PD, SN, LP, TD, AN and
 * others, always in the same order. The text of an article is what LP (its first paragraphs) and TD hold.
 */
export const factivaCodes: Producer = {
  mark: /^[^\S\n]*HD(?:\s|$)/m,
  find: (lines, structure) => {
    const records = recordsOf(fieldsOf(lines, structure));
    const complete = records.filter(isComplete);
    if (complete.length === 0 || complete.length < records.length * 0.6) return null;
    return { producer: 'Factiva', articles: records.map((record) => toArticle(record, lines, structure)) };
  },
};

/** In the order in which they come in an article. */
const order =
  'SE CLM HD BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CT RF ART CO IN NS RE IPD IPC PUB AN'.split(
    ' ',
  );
const rank = new Map(order.map((code, index) => [code, index]));
const code = new RegExp(`^(?:${order.join('|')})(?=$|\\s)`);
const firstOfText = rank.get('LP') ?? 0;

/** A code and what it holds: lines by their index, `end` not included. */
interface Field {
  readonly code: string;
  readonly first: number;
  end: number;
  /** Where its value begins, in the text. */
  readonly start: number;
}

/** The fields of a text in order; a line that begins with the letters of a code but is none stays in the field above. */
function fieldsOf(lines: readonly Line[], { text }: Structure): readonly Field[] {
  const fields: Field[] = [];
  for (const [index, line] of lines.entries()) {
    const found = code.exec(line.text)?.[0];
    const last = fields.at(-1);
    if (found === undefined || !follows(found, line, last?.code, text)) continue;
    if (last) last.end = index;
    const separator = /^[\s|:]*/u.exec(text.slice(line.start + found.length, line.end))?.[0] ?? '';
    const next = lines[index + 1];
    const isAlone = line.start + found.length + separator.length >= line.end;
    fields.push({
      code: found,
      first: isAlone ? index + 1 : index,
      end: lines.length,
      start: isAlone ? (next?.start ?? line.end) : line.start + found.length + separator.length,
    });
  }
  return fields;
}

function follows(found: string, line: Line, last: string | undefined, text: string): boolean {
  const [here, before] = [rank.get(found) ?? 0, last === undefined ? -1 : (rank.get(last) ?? 0)];
  // A new article begins where the one before has had its text.
  const isNext = here > before || (here <= (rank.get('HD') ?? 0) && before >= firstOfText);
  if (!isNext) return false;
  // In running text, “IN SHORT” is no code: it is one by itself, before wide space, or before what such fields hold.
  const behind = text.slice(line.start + found.length, line.end);
  if (before < firstOfText || behind === '' || /^(?:\s{2}|\t|\s*[|:])/.test(behind)) return true;
  // Below the number of an article the next one begins.
  if (here <= (rank.get('HD') ?? 0)) return last === 'AN';
  return found === 'AN' || found === 'TD' || found.length > 2 || /^\s\S{1,14} ?[:|]/.test(behind);
}

function recordsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const records: Field[][] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const field of fields) {
    const here = rank.get(field.code) ?? 0;
    if (here <= before) records.push([]);
    records.at(-1)?.push(field);
    before = here;
  }
  return records;
}

/** What no other kind of text has: a headline, a day, a source, a text, all by their codes. */
function isComplete(record: readonly Field[]): boolean {
  const has = (...codes: readonly string[]) => record.some((field) => codes.includes(field.code));
  return has('HD') && has('PD') && has('SN', 'SC') && has('LP', 'TD', 'WC') && record.length >= 5;
}

function toArticle(record: readonly Field[], lines: readonly Line[], { text }: Structure): FoundArticle {
  const field = (name: string) => record.find((one) => one.code === name);
  const range = (name: string) => rangeOfField(field(name), lines);
  const value = (name: string) => {
    const found = range(name);
    return found && text.slice(found.start, found.end).replace(/\s+/g, ' ').trim();
  };
  const say = (read: string | null | undefined, name: string): Said | undefined =>
    read ? { value: read, from: inLine(name) } : undefined;
  const day = dateLineOf(`${value('PD') ?? ''} ${value('ET') ?? ''}`) ?? dateLineOf(value('PD') ?? '');
  return {
    headline: range('HD'),
    until: lines[(record.at(-1)?.end ?? 0) - 1]?.end,
    body: ['LP', 'TD'].map(range).filter((one) => one !== undefined),
    said: {
      title: say(value('HD'), 'HD'),
      author: say(value('BY') && withoutBy(value('BY') ?? ''), 'BY'),
      publisher: say(value('SN'), 'SN'),
      publishedAt: say(day?.iso, 'PD'),
      language: say(languageNamed(value('LA') ?? ''), 'LA'),
    },
  };
}

function rangeOfField(field: Field | undefined, lines: readonly Line[]): Range | undefined {
  const end = field && lines[field.end - 1]?.end;
  return field && end !== undefined && end > field.start ? { start: field.start, end } : undefined;
}
