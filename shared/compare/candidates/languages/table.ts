/**
 * What comparing two claims has to know of the words of a language. All lists are in small letters; alternatives are parted by a space,
 * and by a bar where they hold spaces. The lists are ours.
 */
export interface ClaimWords {
  /** Articles, prepositions, conjunctions, auxiliaries and words of hedging: they say nothing of what is claimed. */
  readonly small: string;
  /** What turns a claim round. */
  readonly negators: string;
  /** Those of the verb, in a language where two are one: “ne … pas”, “no … nadie”. */
  readonly concord?: string;
  /** Phrases with such a word that turn nothing round: “not only”, “no fewer than”. */
  readonly idle?: string;
  /** Who is meant is named elsewhere. What only says whose something is (“its”) is a small word. */
  readonly pronouns: string;
  /** Those of them that mean no single person: “it”, “they”; none where a language has one pronoun for both. */
  readonly things?: string;
  /** What an organisation is called once it has been named: “the company”, “the ministry”. */
  readonly bodies?: string;
  /** A regular expression: those who speak for another one: “spokeswoman”. */
  readonly speaking?: string;
  /** A regular expression: words that leave open what follows them, at the end of what stands before it: “cannot rule out that”. */
  readonly open?: string;
  /** The same for what comes before them, at the beginning of what stands behind it: “cannot be ruled out”. */
  readonly openBehind?: string;
  /** Endings, the longest first. */
  readonly endings: string;
  /** What may stand before a stem. */
  readonly beginnings?: string;
  /** Forms of one word that endings do not bring together, and words that mean the same in the news: “shot shoot”, “ship vessel”. */
  readonly alike: string;
  /** Words of which only one can be meant: “north south”, “open closed”. */
  readonly apart: string;
  /** What narrows a claim down, so that the wider one may be true beside its denial: “only”, “sooner”. */
  readonly narrowing: string;
  /** Zero to twenty. */
  readonly numbers: string;
  /** Monday to Sunday, each with its forms, by commas; then other words of time. */
  readonly weekdays: string;
  readonly times: string;
  /** A regular expression (in small letters, without marks): words that deny what stands beside them. */
  readonly denying: string;
  /** Words that mean whoever or whatever it may be: to deny that anyone was hurt is to deny it of all. */
  readonly anyone?: string;
  /** Words that a passive is told by, as it turns round who comes first. */
  readonly passive?: string;
  /** What may stand before a verb or, parted from it, behind it: “einsetzen”, “setzte … ein”. */
  readonly parted?: string;
  /** A regular expression: a claim that begins, or ends, without saying who; it is about whoever makes it. */
  readonly unnamed?: string;
}
