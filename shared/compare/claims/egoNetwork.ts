import type { Speaker, Statement } from '../statement.ts';
import { type ClaimGroup, grouped } from './claimGroups.ts';
import { speakerKey } from './claimMatrix.ts';
import { denies } from './polarity.ts';

/** What two have to do with each other; each tie rests on statements. */
export type TieKind = 'agree' | 'oppose' | 'via' | 'quoted';

/** Someone who says something, passes it on, or is an outlet that quotes. */
export interface NetworkNode {
  /** As `speakerKey` has it; of an outlet `outlet:` and its name. */
  readonly key: string;
  readonly name: string;
  readonly isOutlet: boolean;
  /** How many statements tie it to the actor in the middle. */
  readonly shared: number;
}

/** `agree`, `oppose`: both are of groups of claims. `via`: `to` passes on what `from` says. `quoted`: `to` is an outlet that quotes `from`. */
export interface NetworkTie {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  /** Each once, in the order of publication. */
  readonly statements: readonly Statement[];
}

export interface EgoNetwork {
  readonly centre: NetworkNode;
  /** The others, those that share most with the one in the middle first. */
  readonly others: readonly NetworkNode[];
  /** Among all of these. */
  readonly ties: readonly NetworkTie[];
  /** How many others there are; more than `others` where they are too many. */
  readonly total: number;
}

/** No one can tell more than these apart. */
export const mostNodes = 300;

/** Everyone who says something, with the number of their statements, those who say most first. */
export function speakersOf(
  statements: readonly Statement[],
): readonly { readonly key: string; readonly name: string; readonly count: number }[] {
  const found = new Map<string, { key: string; name: string; count: number }>();
  for (const statement of newest(statements))
    for (const speaker of statement.speakers) {
      const { key, name } = nodeOf(speaker, statement);
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { key, name, count: 1 });
    }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.key, b.key),
  );
}

/**
 * Who has to do with one speaker, and with each other: who affirms or denies the same claims, who says the opposite, who passes on whose words, and
 * which outlets quote whom. `statements` are in the order of publication. Undefined where no one has this key.
 */
export function egoNetwork(
  key: string,
  statements: readonly Statement[],
  groups: readonly ClaimGroup[],
): EgoNetwork | undefined {
  const current = newest(statements);
  const names = namesOf(current);
  const name = names.get(key);
  if (name === undefined) return undefined;
  const ties = [...claimTies(groups), ...wayTies(current), ...quoteTies(current)];
  const all = merged(ties);
  const shared = new Map<string, Set<string>>();
  for (const { from, to, statements: told } of all) {
    const other = from === key ? to : to === key ? from : null;
    if (other === null) continue;
    const known = shared.get(other) ?? new Set();
    shared.set(other, known);
    for (const { id } of told) known.add(id);
  }
  const others = [...shared]
    .map(([other, told]) => toNode(other, names.get(other) ?? '', told.size))
    .sort((a, b) => b.shared - a.shared || compare(a.name, b.name) || compare(a.key, b.key));
  const shown = others.slice(0, mostNodes - 1);
  const keys = new Set([key, ...shown.map((node) => node.key)]);
  return {
    centre: toNode(key, name, 0),
    others: shown,
    ties: all.filter(({ from, to }) => keys.has(from) && keys.has(to)),
    total: others.length,
  };
}

/** The ties of one to the other, in whichever direction. */
export function tiesBetween({ ties }: EgoNetwork, one: string, other: string): readonly NetworkTie[] {
  return ties.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one));
}

const newest = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ newerId, tag }) => newerId === null && tag !== 'figure');

function toNode(key: string, name: string, shared: number): NetworkNode {
  return { key, name, isOutlet: key.startsWith(outletPrefix), shared };
}

const outletPrefix = 'outlet:';

const outletKey = (outlet: string): string => `${outletPrefix}${outlet.normalize('NFC').toLowerCase()}`;

/** Where an article itself says something, its outlet does. */
function nodeOf(speaker: Speaker, { outlet }: Statement): { readonly key: string; readonly name: string } {
  return speaker.isAuthor && outlet !== null
    ? { key: outletKey(outlet), name: outlet }
    : { key: speakerKey(speaker), name: speaker.name };
}

/** The names of all who can be a node, by their keys. */
function namesOf(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of statements) {
    for (const speaker of statement.speakers) {
      const { key, name } = nodeOf(speaker, statement);
      if (!names.has(key)) names.set(key, name);
    }
    if (statement.outlet !== null) names.set(outletKey(statement.outlet), statement.outlet);
  }
  const known = keysByName(statements);
  for (const { speakers } of statements)
    for (const name of speakers.flatMap(({ via }) => via)) {
      const key = keyOfName(name, known);
      if (!names.has(key)) names.set(key, name);
    }
  return names;
}

/** Who has a name, where only one speaker has it: chains tell names alone. */
function keysByName(statements: readonly Statement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const statement of statements)
    for (const speaker of statement.speakers) {
      const { key, name } = nodeOf(speaker, statement);
      const known = found.get(name) ?? new Set();
      found.set(name, known);
      known.add(key);
    }
  return found;
}

function keyOfName(name: string, known: ReadonlyMap<string, ReadonlySet<string>>): string {
  const keys = known.get(name);
  const [only] = keys?.size === 1 ? keys : [];
  return only ?? speakerKey({ name, entryId: null, via: [] });
}

interface Stand {
  readonly key: string;
  readonly isDenial: boolean;
  readonly statement: Statement;
}

/** Ties of those who make claims of one group, or of two that are held against each other. */
function claimTies(groups: readonly ClaimGroup[]): readonly NetworkTie[] {
  const standsOf = new Map(groups.map((group) => [group, stands(group)]));
  const groupOfClaim = new Map(groups.flatMap((group) => group.claims.map(({ id }) => [id, group] as const)));
  return groups.flatMap((group) => {
    const own = standsOf.get(group) ?? [];
    const within = pairsOf(own).map(([one, other]) =>
      tie(one, other, one.isDenial === other.isDenial ? 'agree' : 'oppose'),
    );
    const opposite = new Set(group.against.flatMap((id) => groupOfClaim.get(id) ?? []));
    const across = [...opposite].flatMap((other) =>
      own.flatMap((one) =>
        (standsOf.get(other) ?? [])
          .filter((stand) => stand.key !== one.key && stand.isDenial === one.isDenial)
          .map((stand) => tie(one, stand, 'oppose')),
      ),
    );
    return [...within, ...across];
  });
}

/** Each speaker of a group once for each side, with the first statement of it. */
function stands({ claims }: ClaimGroup): readonly Stand[] {
  const all = claims
    .filter(({ newerId }) => newerId === null)
    .flatMap((statement) =>
      statement.speakers.map((speaker) => ({
        key: nodeOf(speaker, statement).key,
        isDenial: denies(statement),
        statement,
      })),
    );
  return [...grouped(all, ({ key, isDenial }) => JSON.stringify([key, isDenial])).values()].flatMap(
    ([first]) => (first ? [first] : []),
  );
}

function pairsOf(all: readonly Stand[]): readonly (readonly [Stand, Stand])[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(({ key }) => key !== one.key)
      .map((other) => [one, other] as const),
  );
}

/** A tie without a direction goes from the smaller key. */
function tie(one: Stand, other: Stand, kind: 'agree' | 'oppose'): NetworkTie {
  const [a, b] = one.key < other.key ? [one, other] : [other, one];
  return { kind, from: a.key, to: b.key, statements: [a.statement, b.statement] };
}

function wayTies(statements: readonly Statement[]): readonly NetworkTie[] {
  const known = keysByName(statements);
  return statements.flatMap((statement) =>
    statement.speakers.flatMap((speaker) => {
      const way = [nodeOf(speaker, statement).key, ...speaker.via.map((name) => keyOfName(name, known))];
      return way.slice(1).flatMap((to, index) => {
        const from = way[index] ?? to;
        return from === to ? [] : [{ kind: 'via' as const, from, to, statements: [statement] }];
      });
    }),
  );
}

function quoteTies(statements: readonly Statement[]): readonly NetworkTie[] {
  return statements.flatMap((statement) => {
    const { tag, outlet, speakers } = statement;
    if (tag !== 'quote' || outlet === null) return [];
    const to = outletKey(outlet);
    return speakers
      .map((speaker) => nodeOf(speaker, statement).key)
      .filter((from) => from !== to)
      .map((from) => ({ kind: 'quoted' as const, from, to, statements: [statement] }));
  });
}

/** One tie of each kind from one to the other, with all its statements. */
function merged(ties: readonly NetworkTie[]): readonly NetworkTie[] {
  const byEnds = grouped(ties, ({ kind, from, to }) => JSON.stringify([kind, from, to]));
  return [...byEnds.values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const statements = new Map(same.flatMap((each) => each.statements).map((each) => [each.id, each]));
      return [{ ...first, statements: [...statements.values()] }];
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.kind, b.kind));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
