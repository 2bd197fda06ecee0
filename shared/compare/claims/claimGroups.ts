import { compareText } from '../../text/compareText.ts';
import { foldLoosely } from '../../text/foldLoosely.ts';
import type { OriginCluster, Statement, StatementLink } from '../statement.ts';
import { articleOrigins } from './articleOrigins.ts';
import { denies, doesJoin } from './polarity.ts';

/** Claims that say the same or deny it. */
export interface ClaimGroup {
  /** The claim whose words stand for all: the earliest that affirms, else the earliest. */
  readonly headline: Statement;
  /** In the order of publication. */
  readonly claims: readonly Statement[];
  /** The links by which a person joined them, the earliest first; none where only copies and versions are together. */
  readonly joins: readonly StatementLink[];
  /** Claims of other groups that a person holds against one of these, though neither denies the other. */
  readonly against: readonly string[];
}

/**
 * Puts claims together that a person has joined: what repeats, and a denial with what it contradicts. In near-copies, and in the versions of
 * an article, the same words with the same stance are the same claim. All others are groups of one. Groups come in the order of their first
 * claims; `statements` are in the order of publication.
 */
export function claimGroups(
  statements: readonly Statement[],
  links: readonly StatementLink[],
  clusters: readonly OriginCluster[],
): readonly ClaimGroup[] {
  const claims = statements.filter(({ tag }) => tag === 'claim');
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const sets = disjointSets(claims.map(({ id }) => id));
  const joining = links.filter((link) => isJoining(link, byId));
  for (const { from, to } of joining) sets.join(from, to);
  for (const alike of sameWords(claims, clusters)) for (const id of alike.slice(1)) sets.join(alike[0], id);
  const groups = new Map<string, Statement[]>();
  for (const claim of claims) {
    const root = sets.rootOf(claim.id);
    const group = groups.get(root);
    if (group) group.push(claim);
    else groups.set(root, [claim]);
  }
  const joinsOf = grouped(joining, ({ from }) => sets.rootOf(from));
  const againstOf = opposed(links, byId, sets.rootOf);
  return Array.from(groups, ([root, members]) => ({
    headline: members.find((claim) => !denies(claim)) ?? first(members),
    claims: members,
    joins: (joinsOf.get(root) ?? []).toSorted(byTime),
    against: [...(againstOf.get(root) ?? [])],
  }));
}

/** The group that a claim is in. */
export function groupWith(groups: readonly ClaimGroup[], claimId: string | null): ClaimGroup | undefined {
  return claimId === null ? undefined : groups.find(({ claims }) => claims.some(({ id }) => id === claimId));
}

function isJoining({ type, from, to }: StatementLink, claims: ReadonlyMap<string, Statement>): boolean {
  const [one, other] = [claims.get(from), claims.get(to)];
  return one !== undefined && other !== undefined && doesJoin(type, one, other);
}

/** The ids of claims that are the same because their words are, in copies or versions of one article; at least two each. */
function sameWords(
  claims: readonly Statement[],
  clusters: readonly OriginCluster[],
): readonly (readonly [string, ...string[]])[] {
  const originOf = articleOrigins(clusters);
  const alike = grouped(claims, (claim) =>
    JSON.stringify([originOf(claim), denies(claim), foldLoosely(claim.words).text.trim()]),
  );
  return [...alike.values()].flatMap(([one, ...others]) =>
    one && others.length > 0 ? [[one.id, ...others.map(({ id }) => id)]] : [],
  );
}

/** The claims that are held against those of each group. */
function opposed(
  links: readonly StatementLink[],
  claims: ReadonlyMap<string, Statement>,
  rootOf: (id: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (root: string, id: string): void => {
    const known = found.get(root);
    if (known) known.add(id);
    else found.set(root, new Set([id]));
  };
  for (const { type, from, to } of links) {
    if (type !== 'contradicts' || !claims.has(from) || !claims.has(to)) continue;
    const [one, other] = [rootOf(from), rootOf(to)];
    if (one === other) continue;
    add(one, to);
    add(other, from);
  }
  return found;
}

interface DisjointSets {
  readonly join: (one: string, other: string) => void;
  /** The first of the list among those that are joined with it. */
  readonly rootOf: (id: string) => string;
}

function disjointSets(ids: readonly string[]): DisjointSets {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const parents = ids.map((_id, index) => index);
  const rootAt = (index: number): number => {
    let root = index;
    for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) {
      parents[root] = parents[next] ?? next;
      root = next;
    }
    return root;
  };
  const rootNumber = (id: string): number => rootAt(numbers.get(id) ?? -1);
  return {
    join: (one, other) => {
      const [a, b] = [rootNumber(one), rootNumber(other)];
      if (a >= 0 && b >= 0) parents[Math.max(a, b)] = Math.min(a, b);
    },
    rootOf: (id) => ids[rootNumber(id)] ?? id,
  };
}

/** Lists by their keys, in the order of their first members. */
export function grouped<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): ReadonlyMap<string, readonly Each[]> {
  const found = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  return found;
}

function byTime(one: StatementLink, other: StatementLink): number {
  return (
    compareText(one.createdAt, other.createdAt) ||
    compareText(one.from, other.from) ||
    compareText(one.to, other.to)
  );
}

function first(members: readonly Statement[]): Statement {
  const [member] = members;
  if (!member) throw new Error('A group has at least one claim.');
  return member;
}
