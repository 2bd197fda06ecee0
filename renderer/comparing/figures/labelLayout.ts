import { comparableOf } from '../../../shared/compare/comparedFigure.ts';
import { figureSigns } from '../../../shared/compare/figureWords.ts';
import { measureOf } from '../../../shared/compare/units.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { Box } from '../chart/hatch.ts';
import { pinBox } from '../chart/pinBox.ts';
import { type Placeable, placeLabels } from '../chart/placeLabels.ts';
import { rounded } from '../chart/shapePath.ts';
import { setWords } from '../chart/textLines.ts';
import { textWidth } from '../chart/textWidth.ts';
import { dayWithoutYear } from '../chart/withoutYear.ts';
import type { PlacedStep } from './bandLayout.ts';
import { copiesWords, type ImpossibleWords } from './impossibleWords.ts';
import { middleOf, type PlacedMark } from './markLayout.ts';

/** Words in the picture, in the box that was found for them. */
export interface FiguresLabel {
  readonly key: string;
  readonly kind: 'value' | 'struck' | 'copies' | 'note' | 'impossible';
  readonly lines: readonly string[];
  readonly box: Box;
  /** From the words to what they are about; null where they stand beside it. */
  readonly leader: Leader | null;
}

interface Leader {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

interface Labelled {
  readonly marks: readonly PlacedMark[];
  readonly steps: readonly PlacedStep[];
  readonly plot: Box;
  readonly sentences: readonly ImpossibleWords[];
  readonly form: DateForm;
  readonly pinned: readonly string[];
  /** Of the axis of values. */
  readonly unit: string | null;
}

/** Font sizes and the height of a line, in CSS pixels. */
const sizes = { value: 12, struck: 12, copies: 11, note: 11, impossible: 12 } as const;
export const lineHeight = 15;

/** Finds places for all words: first for what cannot be true, then for the values, then for notes. What has no room is left out. */
export function labelsOf(labelled: Labelled): readonly FiguresLabel[] {
  const { marks, steps, plot, pinned } = labelled;
  const wanted = [
    ...sentencesOf(labelled),
    ...marks.flatMap((mark) => signOf(mark, labelled)),
    ...marks.flatMap((mark) => notesOf(mark, labelled)),
    ...bandNote(steps),
  ];
  const obstacles = [
    ...marks.map(({ bounds }) => bounds),
    ...marks.filter(({ id }) => pinned.includes(id)).map((mark) => pinBox({ x: mark.x, y: middleOf(mark) })),
    ...marks.flatMap(({ tail }) =>
      tail ? [{ x: tail.from, y: tail.y - 2, width: tail.to - tail.from, height: 4 }] : [],
    ),
    ...steps.filter(({ kind }) => kind === 'impossible').map(({ box }) => box),
  ];
  const places = placeLabels(wanted, obstacles, plot);
  return wanted.flatMap(({ id, kind, lines, about }): readonly FiguresLabel[] => {
    const box = places.get(id);
    return box ? [{ key: id, kind, lines, box, leader: about ? leaderOf(box, about) : null }] : [];
  });
}

interface Wanted extends Placeable {
  readonly kind: FiguresLabel['kind'];
  readonly lines: readonly string[];
  /** What a line leads to. */
  readonly about?: Box;
}

/** Beside the mark at the height of what it says; above and below it where there is no room at either side. */
function signOf(mark: PlacedMark, { unit }: Labelled): readonly Wanted[] {
  const { statement } = mark.told;
  const figure = comparableOf(statement);
  if (!statement.figure || !figure) return [];
  // What is said in another unit than that of the axis keeps its own.
  const isOfAxis = unit === null || figure.measure.unit === measureOf(unit).unit;
  const words = figureSigns({ ...statement.figure, unit: isOfAxis ? null : statement.figure.unit });
  const kind = mark.isRefuted ? 'struck' : 'value';
  const candidates = around(mark, sizeOf([words], kind));
  return [{ id: `${mark.id} value`, kind, lines: [words], candidates }];
}

function notesOf(mark: PlacedMark, { form, plot }: Labelled): readonly Wanted[] {
  const { told, tail, fuzzy } = mark;
  const notes: Wanted[] = [];
  const note = (
    what: string,
    kind: Wanted['kind'],
    words: string,
    candidatesFor: (size: Size) => readonly Box[],
  ) => {
    const size = sizeOf([words], kind);
    notes.push({ id: `${mark.id} ${what}`, kind, lines: [words], candidates: candidatesFor(size) });
  };
  const copies = copiesWords(told);
  if (copies !== null) note('copies', 'copies', copies, (size) => around(mark, size));
  if (mark.isRefuted) note('refuted', 'note', 'refuted', (size) => around(mark, size).toReversed());
  if (mark.isDayMissing) note('day', 'note', 'day?', (size) => around(mark, size).toReversed());
  if (fuzzy) {
    const words = `as of ${dayWithoutYear(told.statement.figure?.asOf?.date ?? '', form)}`;
    const { x, y, height } = fuzzy.box;
    note('days', 'note', words, (size) => [
      { ...size, x: x + 2, y: y + height + 2 },
      { ...size, x: x + 2, y: y - size.height - 2 },
    ]);
  }
  const { published } = told.statement;
  if (tail && published !== null)
    note('published', 'note', `published ${dayWithoutYear(published, form)}`, (size) => [
      { ...size, x: tail.to + 6, y: tail.y - size.height / 2 },
      { ...size, x: Math.min(tail.to, plot.x + plot.width) - size.width, y: tail.y + 3 },
      { ...size, x: Math.min(tail.to, plot.x + plot.width) - size.width, y: tail.y - size.height - 3 },
    ]);
  return notes;
}

/** Says once what the band is, at the last days for which it is known on both sides. */
function bandNote(steps: readonly PlacedStep[]): readonly Wanted[] {
  const last = steps.findLast(({ kind }) => kind === 'between');
  if (!last) return [];
  const { x, y, width, height } = last.box;
  const lines = ['what all allow'];
  const size = sizeOf(lines, 'note');
  const right = x + width - size.width - 2;
  const candidates = [right, x + 2].flatMap((left) => [
    { ...size, x: left, y: y + height + 3 },
    { ...size, x: left, y: y - size.height - 3 },
  ]);
  return [{ id: 'band', kind: 'note', lines, candidates }];
}

/** So many are said in the picture, for words would soon be all that is in it; all of them are said at its side. */
const mostSentences = 3;

/** So wide is what is said of days for which nothing is possible, in CSS pixels. */
const sentenceWidth = 190;

function sentencesOf({ sentences, steps, plot }: Labelled): readonly Wanted[] {
  const hatched = steps.filter(({ kind }) => kind === 'impossible');
  return sentences.slice(0, mostSentences).flatMap(({ ids, heading, body }, index) => {
    const about = (hatched.find((step) => ids.every((id) => step.ids.includes(id))) ?? hatched[index])?.box;
    if (!about) return [];
    const room = { width: Math.min(sentenceWidth, plot.width), fontSize: sizes.impossible, lines: 6 };
    const lines = [heading, ...setWords(body, room).lines];
    const size = sizeOf(lines, 'impossible');
    const places = [
      about.width * 0.66 - size.width / 2,
      about.width / 2 - size.width / 2,
      0,
      about.width - size.width,
    ];
    const candidates = places
      .map((place) => Math.max(plot.x, Math.min(plot.x + plot.width - size.width, about.x + place)))
      .flatMap((x) =>
        [24, 60, 90, 130, 180, 8].flatMap((distance) => [
          { ...size, x, y: about.y - size.height - distance },
          { ...size, x, y: about.y + about.height + distance },
        ]),
      );
    const alsoTakes = (place: Box) => [boxOf(leaderOf(place, about))];
    return [{ id: `impossible ${index}`, kind: 'impossible' as const, lines, candidates, about, alsoTakes }];
  });
}

function leaderOf(box: Box, about: Box): Leader {
  const [left, right] = [Math.max(box.x, about.x), Math.min(box.x + box.width, about.x + about.width)];
  const x = rounded(left < right ? (left + right) / 2 : about.x + about.width / 2);
  return box.y < about.y
    ? { x, from: rounded(box.y + box.height + 2), to: about.y }
    : { x, from: rounded(box.y - 2), to: rounded(about.y + about.height) };
}

/** What a leader takes, without its ends. */
function boxOf({ x, from, to }: Leader): Box {
  return { x: x - 3, y: Math.min(from, to) + 1, width: 6, height: Math.max(0, Math.abs(from - to) - 2) };
}

type Size = Pick<Box, 'width' | 'height'>;

function sizeOf(lines: readonly string[], kind: FiguresLabel['kind']): Size {
  const width = lines.reduce((most, line) => Math.max(most, textWidth(line, sizes[kind])), 0);
  const padding = kind === 'copies' ? { x: 20, y: 5 } : { x: 2, y: 0 };
  return { width: rounded(width + padding.x), height: lines.length * lineHeight + padding.y };
}

/** Places around a mark: beside its middle or its only end, then beside its other end, above and below. */
function around({ x, drawn, bounds }: PlacedMark, size: Size): readonly Box[] {
  const caps = drawn.caps.map(({ at }) => at);
  const [top, bottom] = [Math.min(...caps), Math.max(...caps)];
  const right = bounds.x + bounds.width + 3;
  const left = bounds.x - size.width - 3;
  const heights = [(top + bottom) / 2, top, bottom, bounds.y + 8, bounds.y + bounds.height - 8];
  return [
    ...heights.flatMap((height) => [
      { ...size, x: rounded(right), y: rounded(height - size.height / 2) },
      { ...size, x: rounded(left), y: rounded(height - size.height / 2) },
    ]),
    { ...size, x: rounded(x - size.width / 2), y: rounded(bounds.y - size.height - 1) },
    { ...size, x: rounded(x - size.width / 2), y: rounded(bounds.y + bounds.height + 1) },
  ];
}
