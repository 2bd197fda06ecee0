/** What annotations are counted by: each value has a number of its own. */
export interface Dimension {
  /** Calls for each value that an annotation has. */
  readonly visit: (slot: number, take: (value: number) => void) => void;
  /** As the query writes it behind the colon. */
  readonly valueOf: (number: number) => string;
  readonly wordsOf: (number: number) => string;
  /** The place of a value in an order of its own, such as that of days; left out where there is none. */
  readonly placeOf?: (number: number) => number;
  /** All names by which a value is found; left out where its value is the only one. */
  readonly namesOf?: (number: number) => readonly string[];
  /** Which other values a value finds, too, when it is asked for; left out: none. */
  readonly finds?: (number: number) => (other: number) => boolean;
}

/** Values that are found by names. */
export function foundByNames(
  namesOf: (number: number) => readonly string[],
  folded: Folded,
): Dimension['finds'] {
  return (number) => {
    const isFound = folded.matcher(namesOf(number)[0] ?? '');
    return (other) => namesOf(other).some((name) => isFound(folded.of(name)));
  };
}

/** Names as they are compared, each folded once. */
export interface Folded {
  readonly of: (name: string) => string;
  readonly matcher: (name: string) => (folded: string) => boolean;
}
