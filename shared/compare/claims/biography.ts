import { foldLoosely } from '../../text/foldLoosely.ts';
import { figureSigns } from '../figureWords.ts';
import { type FigureGroup, groupsOf } from '../groups.ts';
import { independentOrigins } from '../origins/independentOrigins.ts';
import type { OriginCluster, StatedFigure, Statement } from '../statement.ts';
import { articleOrigins, lineOf, type OriginOf, type Spread, spreadOf } from './articleOrigins.ts';
import { type ClaimGroup, grouped } from './claimGroups.ts';
import { confirms } from './confirming.ts';
import { denies } from './polarity.ts';

/** How sure a claim is as it is told (FactBank), in four steps; `unmarked`: nothing is said of it, or that it cannot be told. */
export type Sureness = 'certain' | 'probable' | 'possible' | 'denied' | 'unmarked';

/**
 * What happens to a claim. `first`: it is seen for the first time. `copy`: of another article. `confirmed`: after it was told as less than certain,
 * by words that say so; `certain`: the same without such words. `retold`: by another outlet in its own words; `again`: by one that had it before.
 * `dropped`: a newer version of an article has its words no more; `left`: that version has them, and they are not marked there.
 */
export type Happening =
  | 'first'
  | 'copy'
  | 'denied'
  | 'confirmed'
  | 'certain'
  | 'retold'
  | 'again'
  | 'dropped'
  | 'left';

export interface BiographyEvent {
  /** Different for each event: the claim, and for a version without it that version, too. */
  readonly key: string;
  readonly kind: Happening;
  /** The claim that is told, or that is dropped. */
  readonly claim: Statement;
  readonly outlet: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly published: string | null;
  readonly sureness: Sureness;
  /** The claim that it is a copy of. */
  readonly copyOf: string | null;
  /** How many articles are copies of it. */
  readonly copies: number;
  /** A copy that changed how sure the claim is, or its number: then it is told like all others, too. */
  readonly isChanged: boolean;
  /** What quantifies it, also without a number. */
  readonly figures: readonly Statement[];
  /** It gives a number, and another one than was given before. */
  readonly isOtherNumber: boolean;
  /** Of what is dropped: which version of its article drops it, counted from 1. */
  readonly version: number | null;
}

/** The events of an outlet, in the order of publication. */
interface BiographyRow {
  readonly outlet: string | null;
  readonly events: readonly BiographyEvent[];
}

export interface Biography {
  readonly group: ClaimGroup;
  /** In the order of publication; what has no day comes last. */
  readonly events: readonly BiographyEvent[];
  /** In the order in which the outlets first told it. */
  readonly rows: readonly BiographyRow[];
  readonly spread: Spread;
  /** What the numbers measure: what may be compared is together, in one unit. */
  readonly measures: readonly FigureGroup[];
}

/** A version of an article that has taken the place of an older one. */
export interface NewerVersion {
  readonly id: string;
  readonly olderId: string;
  /** Counted from 1, which is the first one and newer than none. */
  readonly number: number;
  readonly published: string | null;
}

interface Known {
  /** All that are compared, in the order of publication. */
  readonly statements: readonly Statement[];
  readonly clusters: readonly OriginCluster[];
  readonly versions: readonly NewerVersion[];
  /** Whether a version has the words of a claim, marked or not; null as long as that is not known. */
  readonly hasWords: (articleId: string, words: string) => boolean | null;
}

/** Tells the life of a claim: who told it when and how sure, with what numbers, and which version dropped it. */
export function biography(group: ClaimGroup, known: Known): Biography {
  const originOf = articleOrigins(known.clusters);
  const figuresOf = grouped(
    known.statements
      .filter(({ tag, excluded }) => tag === 'figure' && excluded === null)
      .flatMap((figure) => figure.claimIds.map((claimId) => ({ claimId, figure }))),
    ({ claimId }) => claimId,
  );
  const figuresOfClaim = ({ id }: Statement) => (figuresOf.get(id) ?? []).map(({ figure }) => figure);
  const told = toldEvents(newsOf(group.claims), figuresOfClaim, originOf);
  const events = [...told, ...droppedEvents(group.claims, known)].sort(byPublication);
  const rows = Array.from(grouped(events, ({ outlet }) => JSON.stringify(outlet)).values(), (ofOutlet) => ({
    outlet: ofOutlet[0]?.outlet ?? null,
    events: ofOutlet,
  }));
  const numbers = told.filter(hasOwnWords).flatMap(({ figures }) => figures.filter(hasNumber));
  const spread = spreadOf(group.claims, independentOrigins(group.claims, known.clusters));
  return { group, events, rows, spread, measures: measuresOf(numbers) };
}

/** Whether an event says how sure it is, and how many: not a version that drops the claim, nor a copy that changed nothing. */
export function hasOwnWords({ kind, isChanged }: BiographyEvent): boolean {
  return kind !== 'dropped' && kind !== 'left' && (kind !== 'copy' || isChanged);
}

/** How sure a claim is as it is told. A denial counts as one however sure it is. */
function surenessOf(claim: Pick<Statement, 'stance' | 'factuality'>): Sureness {
  if (denies(claim)) return 'denied';
  switch (claim.factuality) {
    case 'CT+':
      return 'certain';
    case 'PR+':
      return 'probable';
    case 'PS+':
      return 'possible';
    default:
      return 'unmarked';
  }
}

/** Whether a figure gives a number; one may say “some”. */
export function hasNumber({ figure }: Statement): boolean {
  return figure !== null && (figure.lower !== null || figure.upper !== null);
}

type FiguresOf = (claim: Statement) => readonly Statement[];

/** The claims without those that a newer version only keeps as they were. */
function newsOf(claims: readonly Statement[]): readonly Statement[] {
  const known = new Map<string, Sureness>();
  return claims.filter((claim) => {
    const place = JSON.stringify([lineOf(claim), foldLoosely(claim.words).text]);
    const now = surenessOf(claim);
    const before = known.get(place);
    known.set(place, now);
    return before !== now;
  });
}

function toldEvents(
  claims: readonly Statement[],
  figuresOf: FiguresOf,
  originOf: OriginOf,
): readonly BiographyEvent[] {
  const originals = new Map<string, Statement>();
  for (const claim of claims)
    if (lineOf(claim) === originOf(claim) && !originals.has(originOf(claim)))
      originals.set(originOf(claim), claim);
  const originalOf = (claim: Statement): Statement | null => {
    const original = originals.get(originOf(claim));
    return original && lineOf(original) !== lineOf(claim) ? original : null;
  };
  const copies = grouped(
    claims.flatMap((claim) => originalOf(claim) ?? []),
    ({ id }) => id,
  );
  const before: BiographyEvent[] = [];
  for (const claim of claims) {
    const figures = figuresOf(claim);
    const original = originalOf(claim);
    const copyOf = original?.id ?? null;
    const isOtherNumber = original
      ? areOther(figures, figuresOf(original))
      : areOther(figures, lastNumbers(before));
    before.push({
      key: claim.id,
      kind: copyOf === null ? happeningOf(claim, before) : 'copy',
      claim,
      outlet: claim.outlet,
      published: claim.published,
      sureness: surenessOf(claim),
      copyOf,
      copies: copies.get(claim.id)?.length ?? 0,
      figures,
      isOtherNumber,
      isChanged: original !== null && (isOtherNumber || surenessOf(original) !== surenessOf(claim)),
      version: null,
    });
  }
  return before;
}

function happeningOf(claim: Statement, before: readonly BiographyEvent[]): Happening {
  if (denies(claim)) return 'denied';
  const affirmed = before.filter(({ sureness }) => sureness !== 'denied');
  if (affirmed.length === 0) return 'first';
  const own = before.filter(({ outlet }) => outlet === claim.outlet);
  const wasLessSure = affirmed.some(({ sureness }) => sureness === 'probable' || sureness === 'possible');
  if (surenessOf(claim) === 'certain' && wasLessSure && own.every(({ sureness }) => sureness !== 'certain'))
    return confirms(claim.cue) || confirms(claim.hedge) ? 'confirmed' : 'certain';
  return own.length > 0 ? 'again' : 'retold';
}

/** Whether numbers are given, and none of them was among those before, if there were any. */
function areOther(figures: readonly Statement[], before: readonly Statement[]): boolean {
  const [now, then] = [signsOf(figures), signsOf(before)];
  return now.length > 0 && then.length > 0 && !now.some((sign) => then.includes(sign));
}

function lastNumbers(before: readonly BiographyEvent[]): readonly Statement[] {
  return before.findLast(({ kind, figures }) => kind !== 'copy' && figures.some(hasNumber))?.figures ?? [];
}

function signsOf(figures: readonly Statement[]): readonly string[] {
  return figures.filter(hasNumber).flatMap(({ figure }) => (figure ? numberSigns(figure) : []));
}

/** The number that a figure gives, in signs: “about 1,500” gives the same one as “1,500”. */
export function numberSigns(figure: StatedFigure): string {
  return figureSigns({ ...figure, modifiers: figure.modifiers.filter((each) => each !== 'IsApproximate') });
}

/** Versions that have no claim of the group any more, where the version before had one. */
function droppedEvents(
  claims: readonly Statement[],
  { versions, hasWords }: Pick<Known, 'versions' | 'hasWords'>,
): readonly BiographyEvent[] {
  const byArticle = grouped(claims, ({ articleId }) => articleId);
  return versions.flatMap(({ id, olderId, number, published }) => {
    const [claim] = byArticle.get(olderId) ?? [];
    if (!claim || byArticle.has(id)) return [];
    const isThere = (byArticle.get(olderId) ?? []).map(({ words }) => hasWords(id, words));
    // Not known yet: nothing is said before it is.
    if (isThere.includes(null)) return [];
    return [
      {
        key: `${claim.id} ${id}`,
        kind: isThere.includes(true) ? ('left' as const) : ('dropped' as const),
        claim,
        outlet: claim.outlet,
        published,
        sureness: 'unmarked' as const,
        copyOf: null,
        copies: 0,
        figures: [],
        isOtherNumber: false,
        isChanged: false,
        version: number,
      },
    ];
  });
}

/** The versions that drop claims of a group, or only do not mark them: whose texts have to be looked at. */
export function versionsWithout(
  { claims }: ClaimGroup,
  versions: readonly NewerVersion[],
): readonly NewerVersion[] {
  const marked = new Set(claims.map(({ articleId }) => articleId));
  return versions.filter(({ id, olderId }) => marked.has(olderId) && !marked.has(id));
}

/** What may be compared, and is in one unit: an axis has one. */
function measuresOf(numbers: readonly Statement[]): readonly FigureGroup[] {
  return groupsOf(numbers, []).flatMap((group) =>
    [...grouped(group.statements, ({ figure }) => figure?.unit ?? '').values()].map((statements) => ({
      ...group,
      key: `${group.key} ${statements[0]?.figure?.unit ?? ''}`,
      unit: statements[0]?.figure?.unit ?? null,
      statements,
    })),
  );
}

/** What has no day comes last; what is of one moment stays in the order in which it came. */
function byPublication(a: BiographyEvent, b: BiographyEvent): number {
  if (a.published === null || b.published === null)
    return a.published === b.published ? 0 : a.published === null ? 1 : -1;
  return a.published < b.published ? -1 : a.published > b.published ? 1 : 0;
}
