import { figureAttributes } from '../../../figure/attributes.ts';
import { withoutCompactDates } from '../../../figure/languages/compact/dates.ts';
import { compactPlain } from '../../../figure/languages/compact/numbers.ts';
import {
  type CompactFigure,
  isDecomposed,
  readCompactFigure,
} from '../../../figure/languages/compact/read.ts';
import type { CompactGrammar } from '../../../figure/languages/compact/table.ts';
import { compactPropertyOf } from '../../../figure/property/compact.ts';
import type { Document } from '../../document.ts';
import type { FoundFigure } from '../../found.ts';
import { type FigureKind, figureKinds } from '../english/kinds.ts';
import { withProperty } from '../withProperty.ts';
import { timeUnits } from './timeUnits.ts';

/** The figures of a text in a language whose numbers have no spaces around them, in its order. */
export function findCompactFigures(
  document: Document,
  grammar: CompactGrammar,
  articleDate: string | null,
): readonly FoundFigure[] {
  const language = document.language ?? '';
  const starts = startersOf(grammar);
  const found: FoundFigure[] = [];
  for (const { start, end } of document.sentences) {
    const sentence = document.text.slice(start, end);
    if (!starts.test(sentence) || isDecomposed(sentence)) continue;
    const { text } = withoutCompactDates(compactPlain(sentence), grammar, null);
    for (let at = 0; at < text.length; ) {
      const figure = starts.test(text.charAt(at)) ? readCompactFigure(text, at, grammar) : null;
      const kind = figure && kindOfCompact(text, figure, grammar);
      if (figure && kind) {
        const card = withCard(document.text, start, figure, kind, language, articleDate);
        const property = compactPropertyOf(text, figure.start, figure.end, language);
        found.push({ ...card, attributes: withProperty(card.attributes, property) });
      }
      const run = figure ? null : unreadRun(text, at, language);
      if (run !== null) found.push(withoutCard(start + at, start + run));
      at = figure ? Math.max(figure.coreEnd, at + 1) : (run ?? at + 1);
    }
  }
  return found;
}

const runs: Readonly<Record<string, RegExp>> = {
  ko: /[일이삼사오육칠팔구십백천만억]{3,30}(?=[은는이가을를과와의]|입니다|\P{L}|$)/uy,
  other: /[〇零一二两兩三四五六七八九十百千万萬亿億兆拾佰仟壹贰叁肆伍陆柒捌玖陸]{3,30}/y,
};
const scales = /[십백천만억十百千万萬亿億拾佰仟]/;

/** Where a row of number words ends that is a number in a form that is not read (“两千四百五”); null where none starts. */
function unreadRun(text: string, at: number, language: string): number | null {
  const run = language === 'ko' ? runs.ko : runs.other;
  if (!run) return null;
  run.lastIndex = at;
  const words = run.exec(text)?.[0];
  const isInside = language === 'ko' && /\p{L}/u.test(text.charAt(at - 1));
  return words && scales.test(words) && !isInside ? at + words.length : null;
}

function withoutCard(start: number, end: number): FoundFigure {
  const { id, score, reason } = figureKinds.bareWord;
  return { start, end, core: { start, end }, attributes: {}, rule: id, score, reason };
}

const starters = new WeakMap<CompactGrammar, RegExp>();

/** What a number may begin with. */
function startersOf(grammar: CompactGrammar): RegExp {
  const ready = starters.get(grammar);
  if (ready) return ready;
  const words = [grammar.digits, grammar.small, grammar.nativeValues].flatMap((map) => [...map.keys()]);
  const signs = new Set(
    [...words, ...[...grammar.halves.all, ...grammar.negative.all].map(([word]) => word)].map((word) =>
      word.charAt(0),
    ),
  );
  const pattern = new RegExp(`[\\p{Nd}$€£¥₩-${[...signs].join('')}]`, 'u');
  starters.set(grammar, pattern);
  return pattern;
}

/** What kind of figure it is; null where it is none: an age, a year, “one” of something. */
function kindOfCompact(text: string, figure: CompactFigure, grammar: CompactGrammar): FigureKind | null {
  const { last, isRange } = figure;
  const { number, unit, counter } = last;
  const isOne = number.isWords && number.value.digits === 1n && number.value.places === 0;
  if (isOne || isAge(text, figure)) return null;
  if (number.isShare) return figureKinds.share;
  if (/[成折割할]$/.test(text.slice(figure.core, figure.coreEnd))) return figureKinds.percent;
  if (unit === '%' || unit === 'percentage point') return figureKinds.percent;
  if (unit !== null && /^[A-Z]{3}$/.test(unit)) return figureKinds.money;
  if (unit !== null && timeUnits.has(unit)) return figureKinds.duration;
  if (unit !== null) return figureKinds.measure;
  if (counter) return number.isWords ? figureKinds.numberWord : figureKinds.countedNoun;
  if (isRange && !/\d-\d$/.test(text.slice(figure.core, figure.coreEnd))) return figureKinds.range;
  const words = text.slice(figure.core, figure.coreEnd);
  const isLarge = /\d,\d{3}/.test(words) || [...grammar.big.keys()].some((sign) => words.includes(sign));
  if (isLarge) return figureKinds.bareNumber;
  if (/\d[백천百千]$/.test(words)) return figureKinds.bareNumber;
  const isBounded = figure.bounding !== null || figure.isAbout;
  if (text === words) return number.isWords ? figureKinds.bareWord : figureKinds.bareNumber;
  if (/^(?:19|20)\d\d$/.test(words)) return null;
  if (isBounded) return figureKinds.bounded;
  if (number.isWords) return null;
  return /^\d{2,6}$|^\d+\.\d+$/.test(words) && !isInsideName(text, figure) ? figureKinds.bareNumber : null;
}

/** “iPhone 15”, “3-2”, “F-16A”: letters of another script or signs beside the number. */
function isInsideName(text: string, { core, coreEnd }: CompactFigure): boolean {
  const before = text.slice(0, core).trimEnd().at(-1) ?? '';
  const behind = text.slice(coreEnd).trimStart().at(0) ?? '';
  return /[A-Za-z\d.:/#~+(（-]/.test(before) || /[A-Za-z\d.:/~)）\-^×]/.test(behind);
}

/** “42歳”, “42세”: a person’s age, which a bound makes a figure. */
function isAge(text: string, { last, bounding, isAbout }: CompactFigure): boolean {
  const isOfPerson = last.unit === 'year' && /[岁歲歳才세살]/.test(text.slice(last.number.end, last.end));
  return isOfPerson && bounding === null && !isAbout;
}

function withCard(
  text: string,
  offset: number,
  figure: CompactFigure,
  kind: FigureKind,
  language: string,
  articleDate: string | null,
): FoundFigure {
  const full = { start: offset + figure.start, end: offset + figure.end };
  const core = { start: offset + figure.core, end: offset + figure.coreEnd };
  const segment = { ...full, exact: text.slice(full.start, full.end) };
  return {
    ...full,
    core,
    attributes: figureAttributes([segment], { articleDate, language }),
    rule: kind.id,
    score: kind.score,
    reason: kind.reason,
  };
}
