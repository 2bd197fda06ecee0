import { foldText } from '../../text/fold.ts';
import { articleOrigins, lineOf } from '../claims/articleOrigins.ts';
import type { OriginCluster, Speaker, Statement } from '../statement.ts';

/** What the origin of a statement is found by. */
export type Told = Pick<Statement, 'id' | 'articleId' | 'newerId' | 'outlet' | 'speakers'>;

/** Names the origin of a statement: by an article where that is among the articles that are compared, else by the outlet that passed it on. */
export type IndependentOriginOf = (statement: Told) => string;

/**
 * Finds out which statements that say the same go back to one origin. Near-copies do; and so does what came by way of an outlet that says it
 * itself (“Reuters reported that the ministry said”), or by way of one outlet of `outlets` in several articles. Nothing is joined by guessing:
 * what two outlets have heard from one speaker, with no link `via` between, is told twice. `statements` are in the order of publication.
 */
export function independentOrigins(
  statements: readonly Told[],
  clusters: readonly OriginCluster[],
  outlets: Iterable<string> = [],
): IndependentOriginOf {
  const copyOf = articleOrigins(clusters);
  const ofOutlet = Map.groupBy(statements, (statement) => namesOf(statement).outlet);
  const known = new Set([...ofOutlet.keys(), ...Array.from(outlets, nameOf)]);
  const tellerOf = (statement: Told): string | null =>
    onlyOne(namesOf(statement).ways.map((way) => tellerAmong(way, ofOutlet, known)));
  const tellers = tellersOfCopies(statements, copyOf, tellerOf);

  const originOf = (statement: Told, asked: ReadonlySet<string>): string => {
    const copied = copyOf(statement);
    const teller = tellerOf(statement) ?? tellers.get(copied) ?? null;
    if (teller === null || teller === namesOf(statement).outlet) return copied;
    const first = ofOutlet.get(teller)?.[0];
    // Two that each name the other have no first one.
    if (!first || asked.has(first.id)) return `${byWayOf}${teller}`;
    return originOf(first, new Set([...asked, statement.id]));
  };
  return (statement) => originOf(statement, new Set());
}

/** What stands before the name of an outlet whose own article is not among those that are compared. */
const byWayOf = 'by way of ';

/**
 * Who told the article what a speaker says: of those by whose way it came, the nearest that says it itself; else the first of them that is an
 * outlet. One that speaks for itself is told by itself, if it has an article that says so. Null where the article has it from the speaker.
 */
function tellerAmong(
  { names, isPassedOn }: Way,
  ofOutlet: ReadonlyMap<string, readonly Told[]>,
  known: ReadonlySet<string>,
): string | null {
  const nearest = names.findLast((each) => ofOutlet.has(each));
  return nearest ?? (isPassedOn ? (names.slice(1).find((each) => known.has(each)) ?? null) : null);
}

/** From a speaker to whoever told it last, without the outlet itself. */
interface Way {
  readonly names: readonly string[];
  readonly isPassedOn: boolean;
}

interface Names {
  readonly outlet: string;
  /** Of each speaker. */
  readonly ways: readonly Way[];
}

/** The names in a statement as they are compared. They are asked for again and again, and a statement never changes. */
function namesOf(statement: Told): Names {
  const before = namesKnown.get(statement);
  if (before) return before;
  const outlet = nameOf(statement.outlet ?? '');
  const ways = statement.speakers.map(({ name, via, isAuthor }: Speaker) => ({
    names: [...(isAuthor ? [] : [name]), ...via].map(nameOf).filter((each) => each !== outlet && each !== ''),
    isPassedOn: via.length > 0,
  }));
  namesKnown.set(statement, { outlet, ways });
  return { outlet, ways };
}

const namesKnown = new WeakMap<Told, Names>();

/** Where a link was made in one of several copies only, it holds for all of them: they have the same words. */
function tellersOfCopies(
  statements: readonly Told[],
  copyOf: (statement: Told) => string,
  tellerOf: (statement: Told) => string | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [copied, together] of Map.groupBy(statements, copyOf)) {
    if (new Set(together.map(lineOf)).size < 2) continue;
    const teller = onlyOne(together.map(tellerOf).filter((each) => each !== null));
    if (teller !== null) found.set(copied, teller);
  }
  return found;
}

/** The value that all of them are; null where there are none, or several. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}

function nameOf(name: string): string {
  return foldText(name, 'base').text.trim();
}
