import { spreadOf } from '../../../shared/compare/claims/articleOrigins.ts';
import type { NewerVersion } from '../../../shared/compare/claims/biography.ts';
import type { ClaimGroup } from '../../../shared/compare/claims/claimGroups.ts';
import { independentOrigins } from '../../../shared/compare/origins/independentOrigins.ts';
import type { ArticleSummary } from '../../../shared/model/article.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';
import { clustersOf, groupOf, groupsOf } from '../claims/comparedClaims.ts';

/** The groups whose lives can be told: those that a person has joined first, each with how many origins it has, the widest told first. */
export function livesOf(state: State): readonly { readonly group: ClaimGroup; readonly origins: number }[] {
  return ordered(groupsOf(state))(clustersOf(state));
}

const ordered = oncePer((groups: readonly ClaimGroup[]) =>
  oncePer((clusters: ReturnType<typeof clustersOf>) => {
    const isJoined = ({ joins }: ClaimGroup): number => (joins.length > 0 ? 1 : 0);
    return groups
      .map((group) => ({
        group,
        origins: spreadOf(group.claims, independentOrigins(group.claims, clusters)).origins,
      }))
      .sort((a, b) => isJoined(b.group) - isJoined(a.group) || b.origins - a.origins);
  }),
);

/** The group whose life is told: that of the claim that was chosen, else the widest told. */
export function shownGroupOf(state: State): ClaimGroup | undefined {
  return groupOf(state, state.comparing.claimId) ?? livesOf(state)[0]?.group;
}

/** The versions of all articles that have taken the place of older ones. */
export const newerVersionsOf = oncePer((articles: readonly ArticleSummary[]): readonly NewerVersion[] => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.flatMap(({ id, revisionOf, publishedAt }) =>
    revisionOf !== undefined && byId.has(revisionOf)
      ? [{ id, olderId: revisionOf, number: numberOf(id, byId), published: publishedAt ?? null }]
      : [],
  );
});

function numberOf(id: string, byId: ReadonlyMap<string, ArticleSummary>): number {
  const seen = new Set<string>();
  let number = 0;
  for (let at = byId.get(id); at && !seen.has(at.id); at = byId.get(at.revisionOf ?? '')) {
    seen.add(at.id);
    number += 1;
  }
  return number;
}
