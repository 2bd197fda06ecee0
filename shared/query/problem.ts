import type { QueryError } from './query.ts';

/** A range of a query's text (UTF-16 code units, half-open). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What to write instead, and where. */
interface Edit extends Place {
  readonly text: string;
}

/** What a button offers to do about a mistake. */
export interface Remedy {
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Why a text is not a query, on its way from wherever that was noticed to `parseQuery`, which alone catches it. */
export class Problem extends Error {
  private readonly place: Place;
  private readonly remedy: Remedy | null;

  constructor(place: Place, message: string, remedy: Remedy | null = null) {
    super(message);
    this.name = 'Problem';
    this.place = place;
    this.remedy = remedy;
  }

  /** The same with the whole text of the query that the remedy leads to. */
  in(text: string): QueryError {
    const { start, end } = this.place;
    const { message, remedy } = this;
    return {
      start,
      end,
      message,
      repair: remedy && { label: remedy.label, text: edited(text, remedy.edits) },
    };
  }
}

/** The remedy that writes something else at one place. */
export function use(place: Place, text: string, label = `Use ${text}`): Remedy {
  return { label, edits: [{ ...place, text }] };
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: instead } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + instead + result.slice(end);
  return result;
}
