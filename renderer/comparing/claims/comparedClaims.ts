import { type ClaimGroup, claimGroups, groupWith } from '../../../shared/compare/claims/claimGroups.ts';
import type { OriginCluster } from '../../../shared/compare/statement.ts';
import type { ComparedStatements } from '../../../shared/transfer/comparing.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';

const noClusters: readonly OriginCluster[] = [];
const noGroups: readonly ClaimGroup[] = [];

/** Copies as far as they are known. */
export const clustersOf = ({ comparing }: State): readonly OriginCluster[] =>
  comparing.clusters ?? noClusters;

/** The claims that are compared, in groups that say the same or deny it. */
export function groupsOf(state: State): readonly ClaimGroup[] {
  const { answer } = state.comparing;
  return answer ? groupsBy(answer)(clustersOf(state)) : noGroups;
}

const groupsBy = oncePer(({ statements, links }: ComparedStatements) =>
  oncePer((clusters: readonly OriginCluster[]) => claimGroups(statements, links, clusters)),
);

/** Those that a person has joined. */
export const joinedGroupsOf = (state: State): readonly ClaimGroup[] => joined(groupsOf(state));

const joined = oncePer((groups: readonly ClaimGroup[]) => groups.filter(({ joins }) => joins.length > 0));

/** The group of a claim, as far as it is compared. */
export const groupOf = (state: State, claimId: string | null): ClaimGroup | undefined =>
  groupWith(groupsOf(state), claimId);
