import type { Brief } from '../../../shared/model/brief.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';
import { commit } from './saving.ts';

/** Links two annotations, in place of the link `replaces` where that is given. Resolves to whether that was done. */
export async function createLink(
  link: Pick<Link, 'type' | 'from' | 'to'>,
  replaces: string | null = null,
): Promise<boolean> {
  const write = () => call('links.create', { ...link, ...(replaces !== null && { replaces }) });
  return (await commit(write)).kind === 'saved';
}

/** Takes a link away; its annotations stay. */
export async function removeLink(id: string): Promise<void> {
  await commit(() => call('links.remove', { id }));
}

/** Marks an actor and links it with an annotation that is there, in one step. Resolves to whether that was done. */
export async function createLinkedActor(
  articleId: string,
  { start, end }: Range,
  type: LinkType,
  linkedWith: string,
): Promise<boolean> {
  const link = { type, with: linkedWith };
  const segments = [{ start, end }];
  const write = () => call('annotations.create', { articleId, tag: 'actor', segments, link });
  return (await commit(write)).kind === 'saved';
}

/** Annotations of any article in few words; none when they could not be read, which is said. */
export async function readBriefs(ids: readonly string[]): Promise<readonly Brief[]> {
  return (await guarded(() => call('annotations.brief', { ids: [...ids] }))) ?? [];
}

/** The claims with these words in other articles than one; null when they could not be read, which is said. */
export function searchClaims(text: string, exceptArticle: string): Promise<readonly Brief[] | null> {
  return guarded(() => call('claims.search', { text, except: exceptArticle }));
}
