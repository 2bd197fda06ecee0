import { compareText } from '../../text/compareText.ts';
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
    (a, b) => b.count - a.count || compareText(a.name, b.name) || compareText(a.key, b.key),
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
  const toldTies = [...wayTies(current), ...quoteTies(current)];
  const standsOf = new Map(groups.map((group) => [group, stands(group)]));
  const shared = new Map<string, Set<string>>();
  const isOwn = (one: string, other: string): boolean => one === key || other === key;
  for (const { from, to, statements: told } of [...claimTies(standsOf, isOwn), ...toldTies]) {
    const other = from === key ? to : to === key ? from : null;
    if (other === null) continue;
    const known = shared.get(other) ?? new Set();
    shared.set(other, known);
    for (const { id } of told) known.add(id);
  }
  const others = [...shared]
    .map(([other, told]) => toNode(other, names.get(other) ?? '', told.size))
    .sort((a, b) => b.shared - a.shared || compareText(a.name, b.name) || compareText(a.key, b.key));
  const shown = others.slice(0, mostNodes - 1);
  const keys = new Set([key, ...shown.map((node) => node.key)]);
  const isShown = (one: string, other: string): boolean => keys.has(one) && keys.has(other);
  return {
    centre: toNode(key, name, 0),
    others: shown,
    ties: merged([...claimTies(standsOf, isShown), ...toldTies.filter(({ from, to }) => isShown(from, to))]),
    total: others.length,
  };
}

/** The ties of one to the other, in whichever direction. */
export function tiesBetween(network: EgoNetwork, one: string, other: string): readonly NetworkTie[] {
  const known = tiesOf.get(network) ?? new Map<string, ReadonlyMap<string, readonly NetworkTie[]>>();
  tiesOf.set(network, known);
  const ofOne =
    known.get(one) ??
    grouped(
      network.ties.filter(({ from, to }) => from === one || to === one),
      ({ from, to }) => (from === one ? to : from),
    );
  known.set(one, ofOne);
  return ofOne.get(other) ?? [];
}

/** The ties of those that were asked about, by the others: everyone is asked what ties them to the one in the middle, and there may be thousands of ties. */
const tiesOf = new WeakMap<EgoNetwork, Map<string, ReadonlyMap<string, readonly NetworkTie[]>>>();

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

/** Whether a tie of these two is wanted: among hundreds of speakers there are tens of thousands of ties. */
type IsWanted = (one: string, other: string) => boolean;

/** Ties of those who make claims of one group, or of two that are held against each other. */
function claimTies(
  standsOf: ReadonlyMap<ClaimGroup, readonly Stand[]>,
  isWanted: IsWanted,
): readonly NetworkTie[] {
  const groupOfClaim = new Map(
    [...standsOf.keys()].flatMap((group) => group.claims.map(({ id }) => [id, group] as const)),
  );
  const ties: NetworkTie[] = [];
  for (const [group, own] of standsOf) {
    for (const [index, one] of own.entries())
      for (const other of own.slice(index + 1))
        if (other.key !== one.key && isWanted(one.key, other.key))
          ties.push(tie(one, other, one.isDenial === other.isDenial ? 'agree' : 'oppose'));
    const opposite = new Set(group.against.flatMap((id) => groupOfClaim.get(id) ?? []));
    for (const against of opposite)
      for (const one of own)
        for (const other of standsOf.get(against) ?? [])
          if (other.key !== one.key && other.isDenial === one.isDenial && isWanted(one.key, other.key))
            ties.push(tie(one, other, 'oppose'));
  }
  return ties;
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
  const found = new Map<string, Map<string, MergedTie>>();
  for (const tie of ties) {
    const ofFrom = found.get(tie.from) ?? new Map<string, MergedTie>();
    found.set(tie.from, ofFrom);
    // A kind has no space in it.
    const place = `${tie.kind} ${tie.to}`;
    const known = ofFrom.get(place) ?? { tie, told: new Map<string, Statement>() };
    ofFrom.set(place, known);
    for (const statement of tie.statements) known.told.set(statement.id, statement);
  }
  return [...found.values()]
    .flatMap((ofFrom) => [...ofFrom.values()])
    .map(({ tie, told }) => ({ ...tie, statements: [...told.values()] }))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.kind, b.kind));
}

interface MergedTie {
  /** The first of them. */
  readonly tie: NetworkTie;
  /** By their ids. */
  readonly told: Map<string, Statement>;
}
