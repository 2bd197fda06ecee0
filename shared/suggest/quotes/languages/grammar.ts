/** How a language with spaces between its words attributes speech. All words are in lower case, as `View.keys` has them. */
export interface Grammar {
  readonly code: string;
  /** Finite forms of verbs of saying, writing, believing and finding out; of those with an apart particle see `particles`. */
  readonly verbs: ReadonlySet<string>;
  /** Their participles, which an auxiliary makes finite. */
  readonly participles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Verbs that report only together with a word later in the clause: “teilte … mit”. */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that call something by quoted words: “nannte die Vorwürfe „absurd““. */
  readonly calls: ReadonlySet<string>;
  /** What begins a content clause. */
  readonly that: ReadonlySet<string>;
  /** Infinitives that are as good as such a clause: “reconoció haber …”. */
  readonly infinitives: ReadonlySet<string>;
  /** Whether a comma is in front of it. */
  readonly isThatBehindComma: boolean;
  /** Phrases in front of a source, as their words: “laut”, “nach angaben”. */
  readonly according: Phrases;
  /** Phrases that are so only at the beginning and in front of a name: “para Ana Ruiz, …”. */
  readonly accordingOfName: Phrases;
  /** Such a phrase without a source: “по предварительным данным”. */
  readonly hearsay: Phrases;
  /** Words behind a source: “zufolge”. */
  readonly accordingBehind: ReadonlySet<string>;
  /** Whether a comma ends the source that begins a sentence. */
  readonly isCommaBehindSource: boolean;
  /** What begins “wie die Polizei mitteilte”. */
  readonly as: ReadonlySet<string>;
  /** “so” and its source behind words: “…, so der Minister”. */
  readonly so: ReadonlySet<string>;
  /** What begins a sentence about the one before it: “Das teilte die Polizei mit”. */
  readonly back: Phrases;
  readonly articles: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Relative words: what they begin is about a noun and reports nothing. */
  readonly relatives: ReadonlySet<string>;
  /** Forms of verbs that have the subject of another verb: “affirmant”, “подчеркнув”. */
  readonly gerund: RegExp;
  readonly conjunctions: ReadonlySet<string>;
  /** Prepositions and other words that no subject begins with or goes on behind. */
  readonly ends: ReadonlySet<string>;
  /** Of these, those that make a noun of another one: “de”, “von”. */
  readonly genitives: ReadonlySet<string>;
  /** Adverbs, days and other words between a verb and its subject or clause. */
  readonly fillers: ReadonlySet<string>;
  /** Words in front of a name that are not part of it. */
  readonly isTitle: (word: string) => boolean;
  /** How a name is told from other words. */
  readonly names: 'capitals' | 'german' | 'arabic';
  /** Forms that tell reported speech without any other sign: the German subjunctive. */
  readonly subjunctive: ReadonlySet<string>;
  /** Whether a subject is often left out, so that the last speaker goes on speaking. */
  readonly dropsSubject: boolean;
}

/** A set of the words of a list. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases of a list that is parted by bars. */
export function phrases(list: string): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of list.split('|').map((part) => part.trim().split(/\s+/))) {
    const [first = ''] = phrase;
    if (first === '') continue;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
}

/** Each stem with each ending; an ending “-” is none. */
export function forms(stems: string, endings: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (const stem of words(stems))
    for (const ending of words(endings)) all.add(stem + ending.replace('-', ''));
  return all;
}

/** What has nothing, for the parts that a language does without. */
export const none: ReadonlySet<string> = new Set();
