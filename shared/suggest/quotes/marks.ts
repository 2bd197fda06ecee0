import type { Stretch } from '../document.ts';
import type { Token } from '../tokens.ts';

/** Marks that can open and close each other. */
export type Family = 'double' | 'single' | 'angle' | 'small angle' | 'corner' | 'white corner' | 'title';

/** A mark in its text: its tokens from `first` to `last`, both included. */
interface Mark {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly family: Family;
  /** Of a single mark: that it closes, if anything. */
  readonly sure: boolean;
}

const families: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...[...'“”„‟"'].map((mark) => [mark, 'double'] as const),
  ...[..."‘’‚‛'`"].map((mark) => [mark, 'single'] as const),
  ['«', 'angle'],
  ['»', 'angle'],
  ['‹', 'small angle'],
  ['›', 'small angle'],
  ['「', 'corner'],
  ['」', 'corner'],
  ['『', 'white corner'],
  ['』', 'white corner'],
  ...[...'《》〈〉'].map((mark) => [mark, 'title'] as const),
]);

/** What a sign belongs to, where it can be a quotation mark. */
export function familyOf(sign: string): Family | undefined {
  return families.get(sign);
}

/** Whether a mark is put around titles of works rather than around speech. */
export function isTitleMark(mark: string): boolean {
  return mark === '《' || mark === '〈';
}

/**
 * What a mark does: by its form where that tells, else by what it is glued to. `opened` is the mark of its family that is
 * open, `isInside` whether any is.
 */
export function roleOf(
  tokens: readonly Token[],
  mark: Mark,
  paragraph: Stretch,
  { opened, isInside }: { readonly opened: string | null; readonly isInside: boolean },
): 'opens' | 'closes' | 'neither' {
  const place = placeOf(tokens, mark, paragraph);
  switch (mark.text) {
    case '„':
    case '‚':
    case '「':
    case '『':
    case '《':
    case '〈':
    case '``':
    case '‟':
      return 'opens';
    case '」':
    case '』':
    case '》':
    case '〉':
      return 'closes';
    case '“':
      // German closes with it what „ has opened.
      return opened === '„' || (opened !== null && !place.opens && place.closes) ? 'closes' : 'opens';
    case '”':
      return opened === null && place.opens && !place.closes ? 'opens' : 'closes';
    case "''":
      return 'closes';
    case '«':
    case '‹':
    case '»':
    case '›':
      return angleRole(mark.text, opened, place);
    case '"':
      return straightRole(opened, place);
    default:
      return singleRole(tokens, mark, opened, place, isInside);
  }
}

interface Place {
  /** Nothing is glued in front, and something behind. */
  readonly opens: boolean;
  /** Something is glued in front, and no word behind. */
  readonly closes: boolean;
  readonly isBehindDigit: boolean;
}

function placeOf(tokens: readonly Token[], { first, last }: Mark, paragraph: Stretch): Place {
  const before = first > paragraph.first ? tokens[first - 1] : undefined;
  const behind = last + 1 < paragraph.last ? tokens[last + 1] : undefined;
  const isGluedBefore = before !== undefined && before.end === tokens[first]?.start;
  const isGluedBehind = behind !== undefined && behind.start === tokens[last]?.end;
  const isOpening = before !== undefined && /^[([{—–\-:=/“‘"'«„‚¿¡]$/u.test(before.text);
  return {
    opens: isGluedBehind && (!isGluedBefore || isOpening) && !/^[,.;:!?)]$/.test(behind.text),
    closes: isGluedBefore && !(isGluedBehind && behind.kind !== 'sign'),
    isBehindDigit: isGluedBefore && before.kind === 'number',
  };
}

/** « opens and » closes; in German » opens and « closes; French sets a space inside. */
function angleRole(text: string, opened: string | null, place: Place): 'opens' | 'closes' {
  const isUsual = text === '«' || text === '‹';
  if (opened !== null)
    return opened === text ? (place.closes && !place.opens ? 'closes' : 'opens') : 'closes';
  return isUsual || (place.opens && !place.closes) ? 'opens' : 'closes';
}

function straightRole(opened: string | null, place: Place): 'opens' | 'closes' | 'neither' {
  if (opened === '"') return place.opens && !place.closes ? 'opens' : 'closes';
  if (place.isBehindDigit) return 'neither';
  // Pasted texts mix “curly" and straight marks.
  if (opened === '“' && place.closes && !place.opens) return 'closes';
  return place.closes ? 'neither' : 'opens';
}

const elided = /^(?:em|tis|twas|cause|til|till|n|bout|round|neath|tween|s|t|d|ll|re|ve|m)$/i;

function singleRole(
  tokens: readonly Token[],
  { last, text, sure }: Mark,
  opened: string | null,
  place: Place,
  isInside: boolean,
): 'opens' | 'closes' | 'neither' {
  if (text === '`') return opened === null ? 'opens' : 'neither';
  if (text === '‘' || text === '‛') return place.closes && opened === '‚' ? 'closes' : 'opens';
  const behind = tokens[last + 1];
  const isGlued = behind !== undefined && behind.start === tokens[last]?.end;
  if (place.opens && !place.closes) {
    // ’90s, ’em: letters or figures are left out.
    if (isGlued && (behind.kind === 'number' || elided.test(behind.text))) return 'neither';
    return text === "'" && (opened === null || isInside) ? 'opens' : 'neither';
  }
  if (opened === null || !place.closes) return 'neither';
  return sure ? 'closes' : 'neither';
}
