import type { ArticleSummary } from '../../shared/model/article.ts';
import type { State } from '../state/state.ts';

/** The articles that a command is about: on the desk those that are selected, else the current one; where one is read, that one. */
export function articlesMeant({ room, deskRoom, open }: State): readonly string[] {
  if (room === 'reading') return open ? [open.article.id] : [];
  if (room !== 'desk') return [];
  const { selected, currentId } = deskRoom;
  return selected.size > 0 ? [...selected] : currentId === null ? [] : [currentId];
}

/** Their rows in the Library, in their order there. */
export function summariesMeant(state: State): readonly ArticleSummary[] {
  const meant = new Set(articlesMeant(state));
  return state.articles.filter(({ id }) => meant.has(id));
}
