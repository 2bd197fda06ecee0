import type { Step } from '../card.ts';
import type { Comparable } from '../comparable.ts';
import { compareFigures } from '../compareFigures.ts';
import type { ClaimCandidate } from './candidate.ts';
import { denies } from './claimPairs.ts';
import type { FigureClass } from './figureBlocks.ts';
import type { Likeness } from './likeness.ts';
import type { ReadClaim, Unit } from './readClaim.ts';

/** Why two statements are proposed, in words that a person reads before deciding. */
export interface PairWords {
  /** One sentence. */
  readonly reason: string;
  /** In a few words, for a list. */
  readonly rule: string;
  readonly steps: readonly Step[];
  /** What would make both true. */
  readonly unless: readonly string[];
}

/** Two claims beside each other. */
interface LikePair {
  readonly a: ReadClaim;
  readonly b: ReadClaim;
  readonly likeness: Likeness;
}

/** Of two figures that conflict, by the rules of `compareFigures`. */
export function figurePairWords(a: FigureClass, b: FigureClass): PairWords {
  const { reason, steps } = compareFigures(a.comparable.figure, b.comparable.figure, {
    cumulative: a.cumulative,
  });
  const [one, other] = [a.comparable, b.comparable];
  const isPart = one.property !== other.property;
  const isOneDay = one.days?.from === other.days?.from && one.days?.to === other.days?.to;
  return {
    reason,
    steps,
    rule: figureRule(isPart, a.cumulative && !isOneDay, one, other),
    unless: figuresUnless(one, other, a.cumulative, isPart),
  };
}

function figureRule(isPart: boolean, isOrdered: boolean, a: Comparable, b: Comparable): string {
  if (isPart) return 'a part above the whole';
  if (isOrdered) return 'a growing total would fall';
  const isDay = a.days?.from === a.days?.to;
  const when = isDay ? 'same day' : 'same time';
  return a.isApproximate || b.isApproximate ? `${when}, twice as many or more` : `${when}, bounds apart`;
}

function figuresUnless(
  a: Comparable,
  b: Comparable,
  cumulative: boolean,
  isPart: boolean,
): readonly string[] {
  const byPublication = [a, b].some(({ days }) => days?.by === 'published');
  return [
    ...(cumulative ? ['The total does not only grow: some were counted twice, or by mistake.'] : []),
    ...(byPublication
      ? [
          'One of them held on another day than that of its article, which stands for it because the figure has no date.',
        ]
      : ['One of them held on another day than the one given.']),
    ...(isPart ? ['The ones are not all counted among the others.'] : []),
    `They do not count or measure quite the same${a.figure.entity === null ? '' : `: not all “${a.figure.entity}” are meant in both`}.`,
    ...(a.isApproximate || b.isApproximate ? ['“About” was meant more loosely than usual.'] : []),
  ];
}

/** Of two claims of which one denies what the other affirms. */
export function opposedWords(pair: LikePair, a: ClaimCandidate, b: ClaimCandidate): PairWords {
  const [denied, affirmed] = denies(pair.a) ? [a, b] : [b, a];
  const { ofA, ofB } = pair.likeness;
  const [onlyDenied, onlyAffirmed] = denies(pair.a) ? [ofA.only, ofB.only] : [ofB.only, ofA.only];
  const who = pair.likeness.isSameActor ? 'same actor, same words' : 'same words';
  return {
    reason: `One of them affirms “${shortly(affirmed.words)}”, and the other denies “${shortly(denied.words)}”.`,
    rule: `${who}, opposite polarity`,
    steps: stepsOf(pair, a, b),
    unless: [
      'They speak of different days, or of another thing of the same name.',
      ...(onlyDenied.some(isSaid) ? ['Only what the denial adds is untrue, and the rest is true.'] : []),
      ...(onlyAffirmed.some(isSaid)
        ? ['The denial is about less, or about something else, than what is affirmed.']
        : []),
    ],
  };
}

/** Of two claims that say the same. */
export function alikeWords(
  pair: LikePair,
  a: ClaimCandidate,
  b: ClaimCandidate,
  relation: 'supports' | 'repeats',
): PairWords {
  const isSameHedge = pair.a.certainty === pair.b.certainty;
  const quoted = `Both say “${shortly(a.words)}”`;
  const steps = stepsOf(pair, a, b);
  const unless = ['They speak of different days, or of another thing of the same name.'];
  if (relation === 'supports')
    return {
      reason: `${quoted}, each from a source of its own.`,
      rule: 'same words, other source',
      steps,
      unless,
    };
  return isSameHedge
    ? { reason: `${quoted}, and nothing shows that the sources differ.`, rule: 'same words', steps, unless }
    : {
        reason: `${quoted}, the one as ${certaintyWords(pair.a.certainty)}, the other as ${certaintyWords(pair.b.certainty)}.`,
        rule: 'same words, other hedge',
        steps,
        unless,
      };
}

function certaintyWords(certainty: string | null): string {
  if (certainty === 'PR') return 'probable';
  return certainty === 'PS' ? 'possible' : 'certain';
}

function stepsOf({ a, b, likeness }: LikePair, one: ClaimCandidate, other: ClaimCandidate): readonly Step[] {
  const names = (claim: ClaimCandidate): string =>
    claim.actors[0]?.names[0] ?? claim.claimers[0]?.names[0] ?? '–';
  const polarity = (isDenied: boolean): string => (isDenied ? 'denies' : 'affirms');
  const isOpposed = denies(a) !== denies(b);
  return [
    ...(likeness.isSameActor
      ? [{ about: 'actor', a: names(one), b: names(other), verdict: 'same' } as const]
      : []),
    {
      about: 'words',
      a: one.words,
      b: other.words,
      verdict: likeness.ofA.only.some(isSaid) || likeness.ofB.only.some(isSaid) ? 'meets' : 'same',
    },
    {
      about: 'polarity',
      a: polarity(denies(a)),
      b: polarity(denies(b)),
      verdict: isOpposed ? 'apart' : 'same',
    },
  ];
}

function isSaid({ kind }: Unit): boolean {
  return kind !== 'time';
}

const longest = 120;

function shortly(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest)).trimEnd()}…`;
}
