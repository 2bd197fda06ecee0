import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { weekdays } from './calendar.ts';
import { readCounted } from './counted.ts';
import { skipGlued } from './glued.ts';
import type { Passage } from './passage.ts';
import { isUnitWord } from './unitWords.ts';

/** Behind the number of a name, or null: “Article 5”, “Boeing 737”, “No. 4”, “page 3”, and the ones joined to it. */
export function readNumbered(passage: Passage, at: number): number | null {
  const { tokens } = passage;
  if (!isNumberOfName(passage, at)) return null;
  let end = skipGlued(tokens, at + 1);
  while (
    /^(?:and|or|to|-|,|\/)$/.test(tokens[end]?.text ?? '') &&
    /^\d{1,4}$/.test(tokens[end + 1]?.raw ?? '')
  ) {
    const next = tokens[end + 2];
    if (next?.kind === 'word' && readCounted(tokens, end + 2)) break;
    if (next?.text === '%' || next?.text === 'per') break;
    end = skipGlued(tokens, end + 2);
  }
  return end;
}

function isNumberOfName({ tokens }: Passage, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!/^\d+(?:\.\d+)?$/.test(token?.raw ?? '')) return false;
  if (isSign(before, '.') && before?.isGlued && isWord(tokens[at - 2], shortened)) return true;
  if (before?.kind !== 'word') return false;
  // “The Group of 77”
  if (before.text === 'of' && tokens[at - 2]?.raw === 'Group') return true;
  if (/^nos?$/.test(before.text) && /^N/.test(before.raw)) return true;
  const next = tokens[at + 1];
  const isUnit = next?.text === '%' || next?.text === 'per' || isWord(next, setOf('percent million billion'));
  if (isUnit) return false;
  if (isWord(before, numbered)) return true;
  const counted = next?.kind === 'word' ? readCounted(tokens, at + 1) : null;
  if (isWord(before, numberedAlone) && /^\p{Lu}/u.test(before.raw) && /^\d\d?$/.test(token?.raw ?? ''))
    return true;
  if (isWord(before, numberedAlone))
    return counted === null && !isWord(tokens[at - 2], determiners) && !isUnitWord(next);
  if (!/\p{Lu}/u.test(before.raw) || isWord(before, openers) || isWord(before, weekdays)) return false;
  if (isSign(tokens[at - 2], '&') && before.isGlued) return true;
  if (isWord(before, brands) || (/^\p{Lu}{2,}$/u.test(before.raw) && /^\d{1,2}$/.test(token?.raw ?? '')))
    return true;
  return counted === null && !isUnitWord(next) && !/\d{3}\./.test(token?.raw ?? '');
}

/** Whether a word has its number behind it: “day three”, “phase two”. */
export const isNumberedWord = (token: Token | undefined): boolean =>
  isWord(token, numbered) || isWord(token, numberedAlone);

const shortened = setOf('no nos vol art sec fig figs pp p ch chap para paras op ed ref eq');
const determiners = setOf('last this that each every per a the next one some any');
/** Nouns whose number follows them, whatever comes behind it: “phase 3 trials”. */
const numbered = setOf(`
  article articles resolution resolutions route highway interstate flight page pages chapter chapters section sections
  paragraph paragraphs clause annex appendix rule amendment schedule room sector phase stage level tier grade category class
  type version no number bib verse psalm act apollo soyuz iphone windows formula covid sars magnitude passcode password
`);
/** The same, where nothing is counted behind the number: “season 3”, but “this season 20 players left”. */
const numberedAlone = setOf(`
  figure table proposition title line step gate dock pier runway terminal hall channel platform bus lane exit district zone
  area ward precinct shaft series post posts order directive regulation reactor block season episode part round lap case
  scene volume issue size mile code lot seat port day week month year game night hour minute call text phone fax tel telephone dial quoting reference
  extension ext
`);
const brands = setOf(
  'fortune ftse nasdaq stoxx dax cac nikkei boeing airbus model playstation galaxy pixel xbox peugeot mazda fiat bmw audi',
);
/** Words that are capitalised because a sentence begins with them. */
const openers = setOf(`
  in at on by to from of for with within about around some over under only nearly almost roughly approximately more up
  and but or the a an all another these those its their his her our my after before since until between as than just
  there if when while because although least i we he she they it who some another additional further
`);
