import { primarySubtag } from '../../model/primarySubtag.ts';
import type { ClaimCandidate, NamedActor, NamedRange } from './candidate.ts';
import { type Cut, cutWords } from './cutWords.ts';
import { foldClaim, type Lexicon, lexiconOf } from './lexicon.ts';

/** A part of what a claim says, in the order of its words. */
export type Unit =
  | {
      readonly kind: 'word';
      readonly key: string;
      readonly isName: boolean;
      readonly isNarrowing: boolean;
      /** At the head of the claim, where it may stand for an organisation that was named before: “the company”. */
      readonly isBody: boolean;
    }
  /** Numbers by their digits, times by what they mean. */
  | { readonly kind: 'number' | 'time'; readonly key: string }
  | ActorUnit;

/** Someone who is named, or meant by a pronoun. */
export interface ActorUnit {
  readonly kind: 'actor';
  /** Of the ledger. */
  readonly entries: readonly string[];
  /** The stems of each of their names. */
  readonly names: readonly (readonly string[])[];
  /** The stems of all that they are called. */
  readonly keys: readonly string[];
  /** A pronoun, or nothing at all: who is meant was looked up among those who make the claim. */
  readonly isMeant: boolean;
}

/** A claim as it is compared with others. */
export interface ReadClaim {
  readonly id: string;
  readonly articleId: string;
  readonly language: string;
  readonly units: readonly Unit[];
  /** How many words and actors it names itself; who is only meant is named elsewhere. */
  readonly size: number;
  readonly numbers: readonly string[];
  /** For each word that turns the claim round, the unit that it stands before, else the one behind which it stands; null if none does. */
  readonly negated: readonly (number | null)[];
  /** Whether the claim as a whole is held to be true, apart from the words in it that turn it round; null where no one says so. */
  readonly holds: boolean | null;
  /** How far its source goes: certain, probable, possible; null where that is not said. */
  readonly certainty: string | null;
  readonly claimers: ActorUnit | null;
  /** It is about whoever or whatever it may be: “anyone”. */
  readonly isOfAnyone: boolean;
  readonly isPassive: boolean;
  /** It is a denial, and who makes it speaks for another one, whom a pronoun may mean as well: “the spokeswoman of the bank”. */
  readonly isForAnother: boolean;
  /** The stems of the rest of its sentence: someone who is meant by a pronoun may be named there. */
  readonly beside: ReadonlySet<string>;
}

/** The stems of a unit’s words, or of all that someone is called. */
export function stemsOf(unit: Unit): readonly string[] {
  if (unit.kind === 'actor') return unit.keys;
  return unit.kind === 'word' ? [unit.key] : [];
}

/** Reads what a claim says, of whom, and whether its source holds that it is so. */
export function readClaim(claim: ClaimCandidate): ReadClaim {
  const language = (claim.language && primarySubtag(claim.language)) ?? '';
  const lexicon = lexiconOf(language);
  const cuts = cutWords(claim.words, lexicon);
  const claimers = claim.claimers.length > 0 ? actorUnit(claim.claimers, lexicon, true) : null;
  const isForAnother =
    isDenied(claim) && [claim.before, claim.after].some((text) => matches(lexicon.speaking, text, lexicon));
  const isPerson = claimers !== null && claim.claimers.every((claimer) => claimer.isPerson);
  // “[The company denied that the gate was open]”, where all of it is marked.
  const said = isDenied(claim)
    ? cuts.filter(({ start, end }) => !denying(claim.words.slice(start, end), lexicon))
    : cuts;
  const { units, negated } = unitsOf(said, claim.actors, { claimers, isPerson }, lexicon);
  const folded = foldClaim(claim.words, language).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  const isUnnamed =
    claimers !== null &&
    !units.some(({ kind }) => kind === 'actor') &&
    lexicon.unnamed?.test(folded) === true;
  return {
    id: claim.id,
    articleId: claim.articleId,
    language,
    units: isUnnamed ? [...units, claimers] : units,
    size: units.filter((unit) => unit.kind === 'word' || (unit.kind === 'actor' && !unit.isMeant)).length,
    numbers: units.flatMap((unit) => (unit.kind === 'number' ? [unit.key] : [])),
    claimers,
    isOfAnyone: hasAny(folded, lexicon.anyone),
    isForAnother,
    isPassive: hasAny(folded, lexicon.passive),
    certainty: claim.factuality?.slice(0, 2) ?? null,
    beside: new Set(
      cutWords(`${claim.before} ${claim.after}`, lexicon).flatMap(({ kind, key }) =>
        kind === 'word' ? [key] : [],
      ),
    ),
    ...turned(claim, lexicon, negated),
  };
}

/**
 * What a claim holds. Where it is denied, the marked words are those of what is denied, and a negator in them is turned round in its
 * turn (“denied that [the gate was not open]”). Where no word beside the claim denies it, though, the attributes say no more
 * than the negator in the words themselves (“[Nobody is missing]”, refuted).
 */
function turned(
  claim: ClaimCandidate,
  lexicon: Lexicon,
  negated: readonly (number | null)[],
): Pick<ReadClaim, 'holds' | 'negated'> {
  const { stance, factuality, before, after } = claim;
  if (factuality === 'Uu' || factuality === 'CTu') return { holds: null, negated };
  if (stance === null && factuality === null && isAsked(after)) return { holds: null, negated };
  if (!isDenied(claim)) return { holds: isLeftOpen(claim, lexicon) ? null : true, negated };
  const isDeniedBeside = [before.slice(-reach), after.slice(0, reach)].some((text) => denying(text, lexicon));
  return negated.length > 0 && !isDeniedBeside ? { holds: true, negated } : { holds: false, negated };
}

/** Whether the words around it leave a claim open: no one says then that it is so (“cannot rule out that”, “did not deny that”). */
function isLeftOpen({ before, after }: ClaimCandidate, lexicon: Lexicon): boolean {
  return (
    matches(lexicon.open, before.slice(-reach), lexicon) ||
    matches(lexicon.openBehind, after.slice(0, reach), lexicon)
  );
}

function matches(pattern: RegExp | null, text: string, { language }: Lexicon): boolean {
  return pattern?.test(foldClaim(text, language)) === true;
}

/** As far from a claim a word may be that denies it, in UTF-16 code units. */
const reach = 80;

/** Whether the source of a claim denies it: no one says then what figures in it say. */
export function isDenied({ stance, factuality }: ClaimCandidate): boolean {
  return stance === 'refute' || factuality?.endsWith('-') === true;
}

function denying(text: string, lexicon: Lexicon): boolean {
  return matches(lexicon.denying, text, lexicon);
}

function hasAny(folded: string, words: ReadonlySet<string>): boolean {
  return words.size > 0 && folded.split(/[^\p{L}]+/u).some((word) => words.has(word));
}

/** Whether its sentence ends as a question. */
function isAsked(after: string): boolean {
  return /[?？؟]["'”’»」』)\s]*$/u.test(after);
}

interface Tellers {
  readonly claimers: ActorUnit | null;
  /** They are persons, and no “it”. */
  readonly isPerson: boolean;
}

/** Whom a pronoun means that cannot mean who makes the claim. */
export const someone: ActorUnit = { kind: 'actor', entries: [], names: [], keys: [], isMeant: true };

function unitsOf(
  cuts: readonly Cut[],
  actors: readonly NamedRange[],
  { claimers, isPerson }: Tellers,
  lexicon: Lexicon,
): { readonly units: readonly Unit[]; readonly negated: readonly (number | null)[] } {
  const mentions = apartFromEachOther(actors);
  const units: Unit[] = [];
  const taken = new Set<NamedRange>();
  const negators: Negator[] = [];
  for (const [index, { kind, key, start, end, isName }] of cuts.entries()) {
    const mention = mentions.find((range) => start < range.end && end > range.start);
    if (mention) {
      if (taken.has(mention)) continue;
      taken.add(mention);
      const own = actorUnit([mention], lexicon, false);
      const isPronoun =
        kind === 'pronoun' && !(cuts[index + 1] && (cuts[index + 1]?.start ?? 0) < mention.end);
      const meant = isPronoun && mention.entryId === null ? claimers : null;
      units.push(meant ?? own);
    } else if (kind === 'negator') negators.push({ at: units.length, isVerbs: lexicon.concord.has(key) });
    else if (kind === 'pronoun') {
      const meant = isPerson && lexicon.things.has(key) ? someone : claimers;
      if (meant && !units.includes(meant)) units.push(meant);
    } else if (kind === 'number' || kind === 'time') units.push({ kind, key });
    else
      units.push({
        kind: 'word',
        key,
        isName,
        isNarrowing: kind === 'narrowing',
        isBody: index === 0 && lexicon.bodies.has(key) && !isBeforeName(cuts, lexicon),
      });
  }
  const last = units.length - 1;
  const negated = lexicon.concord.size === 0 ? negators : withoutEchoes(negators);
  return {
    units,
    negated: negated.map(({ at }) => at).map((at) => (at <= last ? at : last < 0 ? null : last)),
  };
}

/** “The airline Tamar Air” names whom it means; of German nouns, which all have capitals, that cannot be told. */
function isBeforeName([word, next]: readonly Cut[], { language }: Lexicon): boolean {
  return language !== 'de' && next?.isName === true && next.start === (word?.end ?? 0) + 1;
}

interface Negator {
  /** Before which unit it stands. */
  readonly at: number;
  /** It is the one of a verb: “ne”, not “jamais”. */
  readonly isVerbs: boolean;
}

/** Where one no takes another one along (“n’a pas prévenu”, “no avisó a nadie”, «никто не знал»), both are one: that of the verb. */
function withoutEchoes(negators: readonly Negator[]): readonly Negator[] {
  const kept: Negator[] = [];
  let before: Negator | null = null;
  for (const negator of negators) {
    const isEcho: boolean =
      before !== null && negator.at - before.at <= 1 && !(negator.isVerbs && kept.at(-1)?.isVerbs);
    before = negator;
    if (!isEcho) kept.push(negator);
    else if (negator.isVerbs) kept[kept.length - 1] = negator;
  }
  return kept;
}

/** The longest of those that overlap, in their order. */
function apartFromEachOther(actors: readonly NamedRange[]): readonly NamedRange[] {
  const kept: NamedRange[] = [];
  for (const range of actors.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some(({ start, end }) => range.start < end && range.end > start)) kept.push(range);
  return kept;
}

function actorUnit(actors: readonly NamedActor[], lexicon: Lexicon, isMeant: boolean): ActorUnit {
  const stems = actors.flatMap((actor) =>
    actor.names.map((name) =>
      cutWords(name, lexicon).flatMap(({ kind, key }) => (kind === 'word' ? [key] : [])),
    ),
  );
  const entries = actors.flatMap(({ entryId }) => (entryId === null ? [] : [entryId]));
  return {
    ...{ kind: 'actor', entries: [...new Set(entries)], isMeant },
    ...{ names: stems, keys: [...new Set(stems.flat())] },
  };
}
