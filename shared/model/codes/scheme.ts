/** One code of a scheme, as people read it. */
interface Code {
  /** In the middle of a sentence: “probably true”. */
  readonly label: string;
  /** One sentence, in our own words. */
  readonly meaning: string;
}

/** The codes that one attribute may have, and where they come from. */
export interface Scheme<Value extends string = string> {
  readonly name: string;
  /** What the attribute says of an annotation, in one sentence. */
  readonly about: string;
  /** Who made the codes. */
  readonly source: string;
  /** Codes that analysts know by heart (CT+, B, 2) are shown in front of their labels. */
  readonly isCoded: boolean;
  /** In the order in which they are listed. */
  readonly codes: Readonly<Record<Value, Code>>;
}

/** A code of a scheme with its own sign in front where it has one: “B usually reliable”. */
export function codeName<Value extends string>(scheme: Scheme<Value>, value: Value): string {
  const { label } = scheme.codes[value];
  return scheme.isCoded ? `${value} ${label}` : label;
}
