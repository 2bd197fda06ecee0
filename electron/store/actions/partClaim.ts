import { v7 as newId } from 'uuid';
import { denies, doesJoin } from '../../../shared/compare/claims/polarity.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { findAccepted, wordsOf } from './findStatements.ts';
import type { Moment } from './moment.ts';
import { linkCreation } from './newLink.ts';

type Claim = Extract<Annotation, { readonly tag: 'claim' }>;

/**
 * Writes: takes a claim out of the group of claims that repeat or deny it (`claimGroups`). Its links to them go, and those that only it held
 * together are linked with each other, so that the others stay a group. Each pair counts as decided, as unrelated, and is not proposed again. Nothing
 * to change: no entry, and no changes. Throws `Refusal` where it is not a claim, or has gone.
 */
export function partClaim(store: WritableStore, id: string): Committed {
  return transact(store, (moment) => {
    const claim = findClaim(store, id);
    const links = joiningLinks(store, claim);
    if (links.length === 0) return unchanged(store);
    const ends = links.map((link) => otherEnd(store, claim, link));
    const neighbours = [...new Map(ends.map((end) => [end.id, end])).values()];
    const changes = [
      ...links.map((link): Change => ({ entity: 'link', id: link.id, before: link, after: null })),
      ...bridges(store, claim, neighbours, moment),
      ...neighbours.map((neighbour) => asUnrelated(store, claim, neighbour)),
    ];
    const details = { what: 'partClaim', words: wordsOf(claim), links: links.length } as const;
    return commit(store, moment, { kind: 'do', action: 'claims.part', changes, details });
  });
}

function findClaim(store: ReadableStore, id: string): Claim {
  const found = findAccepted(store, id);
  if (found.tag === 'claim') return found;
  throw new Refusal('invalid-input', `“${wordsOf(found)}” is not a claim.`);
}

/** The links by which a claim is in a group, as `claimGroups` has it. */
function joiningLinks(store: ReadableStore, claim: Claim): readonly Link[] {
  return store.links.ofAnnotation(claim.id).filter((link) => {
    const other = claimAt(store, link.from === claim.id ? link.to : link.from);
    return other !== null && doesJoin(link.type, polarityOf(claim), polarityOf(other));
  });
}

function claimAt(store: ReadableStore, id: string): Claim | null {
  const found = store.annotations.get(id);
  return found?.tag === 'claim' && found.status === 'accepted' ? found : null;
}

function otherEnd(store: ReadableStore, { id }: Claim, { from, to }: Link): Claim {
  return findClaim(store, from === id ? to : from);
}

const polarityOf = ({ attributes: { stance, factuality } }: Claim) => ({
  stance: stance ?? null,
  factuality: factuality ?? null,
});

/** Links between the neighbours that are not joined without the claim: from each to the first of them. */
function bridges(
  store: ReadableStore,
  claim: Claim,
  neighbours: readonly Claim[],
  moment: Moment,
): readonly Change[] {
  const [first, ...others] = neighbours;
  if (!first) return [];
  const reached = reachedFrom(store, first, claim.id);
  return others.flatMap((other) => {
    if (reached.has(other.id)) return [];
    for (const id of reachedFrom(store, other, claim.id)) reached.add(id);
    const type = denies(polarityOf(other)) === denies(polarityOf(first)) ? 'repeats' : 'contradicts';
    return [linkCreation({ type, from: other.id, to: first.id }, moment)];
  });
}

/** All that a claim is joined with where another one is left out. */
function reachedFrom(store: ReadableStore, start: Claim, without: string): Set<string> {
  const reached = new Set([start.id]);
  const waiting = [start];
  for (let claim = waiting.pop(); claim; claim = waiting.pop())
    for (const link of joiningLinks(store, claim)) {
      const other = otherEnd(store, claim, link);
      if (other.id === without || reached.has(other.id)) continue;
      reached.add(other.id);
      waiting.push(other);
    }
  return reached;
}

function asUnrelated(store: ReadableStore, { id }: Claim, other: Claim): Change {
  const [a = '', b = ''] = [id, other.id].sort();
  const before = store.pairs.between(a, b) ?? null;
  const after = { id: before?.id ?? newId(), a, b, verdict: 'nothing' as const };
  return { entity: 'pair', id: after.id, before, after };
}
