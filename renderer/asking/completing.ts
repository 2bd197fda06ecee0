/** Something that can be written at the caret. */
export interface Completion {
  /** What it takes the place of in the query (UTF-16 code units, half-open). */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What it says, beside the text. */
  readonly gloss: string;
  /** How many answers have it; null where that is not asked. */
  readonly count: number | null;
  /** The part is finished with it. */
  readonly isWhole: boolean;
}

/** What can be written at the caret (UTF-16 code units); `isAsked`: also where nothing has been typed yet. */
export async function completionsAt(
  _text: string,
  _caret: number,
  _isAsked: boolean,
): Promise<readonly Completion[]> {
  return [];
}
