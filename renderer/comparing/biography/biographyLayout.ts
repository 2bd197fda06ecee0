import {
  type Biography,
  type BiographyEvent,
  hasNumber,
  hasOwnWords,
  type Sureness,
} from '../../../shared/compare/claims/biography.ts';
import type { Span } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { dayPart } from '../../../shared/text/days.ts';
import { type DayColumns, dayColumns, spanOf } from '../chart/dayColumns.ts';
import { rounded } from '../chart/shapePath.ts';
import { textWidth } from '../chart/textWidth.ts';
import { eventWords, stepWords, wordedAs } from './biographyWords.ts';
import { packLanes } from './lanePacking.ts';
import { layMeasures, type MeasureLayout } from './measureLayout.ts';

/** A mark with its words, in CSS pixels. */
export interface EventPlace {
  readonly event: BiographyEvent;
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** The words end at the mark instead of beginning there. */
  readonly isLeft: boolean;
  /** How much room the words have. */
  readonly room: number;
}

export interface RowLayout {
  readonly key: string;
  readonly label: string;
  /** The base of the label, and the line below the row. */
  readonly y: number;
  readonly lineY: number;
  readonly places: readonly EventPlace[];
}

/** The three panels on one time of publication, in CSS pixels. */
export interface BiographyLayout {
  readonly width: number;
  readonly height: number;
  readonly headWidth: number;
  readonly days: DayColumns;
  /** Where the columns begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly who: readonly RowLayout[];
  readonly sureTitleY: number;
  readonly sure: readonly RowLayout[];
  readonly measures: readonly MeasureLayout[];
  readonly noNumber: RowLayout | null;
  /** From a mark to the ones of the same telling in the panels below. */
  readonly threads: readonly {
    readonly key: string;
    readonly x: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** From what was copied to its copies. */
  readonly slants: readonly { readonly key: string; readonly path: string }[];
  readonly noteY: number;
}

const headWidth = 168;
const [top, rowHeight, laneHeight, titleHeight] = [26, 30, 25, 30];
/** A picture is so wide at least, and each telling has so much room of it. */
const [narrowest, eventRoom] = [720, 34];
const wordsSize = 12;
/** Hedges are set in a serif of 14 pixels, which is as wide as the window’s font at this size. */
const hedgeSize = 13;

interface Wanted {
  readonly life: Biography;
  /** The room that the window has. */
  readonly width: number;
  readonly form: DateForm;
}

/** Lays out the life of a claim. */
export function biographyLayout({ life, width: room, form }: Wanted): BiographyLayout {
  const width = Math.max(room, narrowest, headWidth + life.events.length * eventRoom);
  const within = { from: headWidth + 8, to: width - 8 };
  const spans = life.events.map(({ published }) => spanOfPublished(published));
  const days = dayColumns({ spans, from: headWidth, to: width, form });
  const xs = placesInTime(life.events, spans, days);
  const xOf = (event: BiographyEvent): number => xs.get(event.key) ?? headWidth;

  let y = top;
  const who = life.rows.map(({ outlet, events }) => {
    const row = layRow(`outlet ${outlet ?? ''}`, outlet ?? 'No outlet', events, {
      y,
      xOf,
      within,
      wordsOf: (event) => eventWords(event),
      size: wordsSize,
    });
    y = row.lineY;
    return row;
  });
  const sureTitleY = y + 21;
  y += titleHeight;
  const told = life.events.filter(hasOwnWords);
  const sure = stepsOf(told).map((step) => {
    const row = layRow(
      step,
      stepWords[step],
      told.filter(({ sureness }) => sureness === step),
      { y, xOf, within, wordsOf: wordedAs, size: hedgeSize },
    );
    y = row.lineY;
    return row;
  });
  const { measures, bottom: measuresBottom } = layMeasures(life.measures, told, {
    y,
    xOf: (event) => xOf(event),
    width,
  });
  y = measuresBottom;
  const numberless = life.measures.length > 0 ? told.filter(givesNoNumber) : [];
  const noNumber =
    numberless.length === 0
      ? null
      : layRow('no number', 'no number given', numberless, {
          y,
          xOf,
          within,
          wordsOf: ({ figures }) => figures.map(({ words }) => `“${words}”`).join(', '),
          size: hedgeSize,
        });
  const bottom = noNumber?.lineY ?? y;
  return {
    width,
    height: bottom + 30,
    headWidth,
    days,
    top: top - 6,
    bottom,
    who,
    sureTitleY,
    sure,
    measures,
    noNumber,
    threads: threadsOf(who, sure, measures, noNumber),
    slants: slantsOf(who),
    noteY: bottom + 20,
  };
}

/** The four steps always, so that an empty one is seen to be empty; what is not marked only where there is such. */
function stepsOf(events: readonly BiographyEvent[]): readonly Sureness[] {
  const hasUnmarked = events.some(({ sureness }) => sureness === 'unmarked');
  return ['certain', 'probable', 'possible', 'denied', ...(hasUnmarked ? (['unmarked'] as const) : [])];
}

/** Of an older version the numbers may not have been read: then nothing is said of them. */
function givesNoNumber({ figures, claim }: BiographyEvent): boolean {
  return !figures.some(hasNumber) && (figures.length > 0 || claim.newerId === null);
}

function spanOfPublished(published: string | null): Span | null {
  return spanOf(published === null ? null : dayPart(published));
}

/** Events of one day stand beside each other in their order; the place within a day has no other meaning. */
function placesInTime(
  events: readonly BiographyEvent[],
  spans: readonly (Span | null)[],
  days: DayColumns,
): ReadonlyMap<string, number> {
  const columns = Map.groupBy(events, (_event, index) => {
    const span = spans[index];
    const { from, to } = span ? days.of(span) : (days.dayless ?? { from: headWidth, to: headWidth + 90 });
    return `${from} ${to}`;
  });
  return new Map(
    [...columns].flatMap(([key, inColumn]) => {
      const [from = 0, to = 0] = key.split(' ').map(Number);
      // Words stand at the right of a mark: the first of a day is nearer to its start.
      return inColumn.map(
        (event, index) =>
          [event.key, rounded(from + ((to - from) * (index + 0.6)) / (inColumn.length + 0.6))] as const,
      );
    }),
  );
}

interface RowOptions {
  readonly y: number;
  readonly xOf: (event: BiographyEvent) => number;
  readonly within: { readonly from: number; readonly to: number };
  readonly wordsOf: (event: BiographyEvent) => string;
  readonly size: number;
}

function layRow(
  key: string,
  label: string,
  events: readonly BiographyEvent[],
  options: RowOptions,
): RowLayout {
  const { y, xOf, within, wordsOf, size } = options;
  const { packed, lanes } = packLanes(
    events
      .map((event) => ({ key: event.key, x: xOf(event), wordsWidth: textWidth(wordsOf(event), size) + 10 }))
      .sort((a, b) => a.x - b.x),
    { within, reach: 9, gap: 5, mostLanes: 3 },
  );
  const height = rowHeight + (lanes - 1) * laneHeight;
  return {
    key,
    label,
    y: y + rowHeight / 2 + 4,
    lineY: y + height,
    places: events.map((event) => {
      const { lane = 0, isLeft = false, room = 0 } = packed.get(event.key) ?? {};
      return {
        event,
        x: xOf(event),
        y: y + rowHeight / 2 + lane * laneHeight,
        words: wordsOf(event),
        isLeft,
        room,
      };
    }),
  };
}

function threadsOf(
  who: readonly RowLayout[],
  sure: readonly RowLayout[],
  measures: readonly MeasureLayout[],
  noNumber: RowLayout | null,
): BiographyLayout['threads'] {
  const lowest = new Map<string, number>();
  const note = (key: string, y: number): void => void lowest.set(key, Math.max(y, lowest.get(key) ?? 0));
  for (const { places } of [...sure, ...(noNumber ? [noNumber] : [])])
    for (const { event, y } of places) note(event.key, y);
  for (const { marks } of measures) for (const { event, top: y } of marks) note(event.key, y);
  return who
    .flatMap(({ places }) => places)
    .flatMap(({ event, x, y }) => {
      const to = lowest.get(event.key);
      return to === undefined ? [] : [{ key: event.key, x, from: y + 8, to }];
    });
}

function slantsOf(who: readonly RowLayout[]): BiographyLayout['slants'] {
  const places = new Map(
    who
      .flatMap((row) => row.places)
      // A version that drops a claim is no telling of it.
      .filter(({ event: { version } }) => version === null)
      .map((place) => [place.event.claim.id, place] as const),
  );
  return [...places.values()].flatMap(({ event, x, y }) => {
    const origin = places.get(event.copyOf ?? '');
    return origin ? [{ key: event.key, path: `M${origin.x} ${rounded(origin.y)}L${x} ${rounded(y)}` }] : [];
  });
}
