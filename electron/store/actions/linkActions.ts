import type { Change, Committed } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { Refusal } from '../../../shared/result.ts';
import type { NewLink } from '../tables/links.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact } from './commit.ts';
import { linkDetails } from './details.ts';
import { newLink, withoutAuthor } from './newLink.ts';

export type LinkActions = ReturnType<typeof makeLinkActions>;

/** What a person does to links: each is one transaction with one history entry, or throws `Refusal`. */
export function makeLinkActions(store: WritableStore) {
  const detailsOf = (what: 'link' | 'unlink', link: NewLink) =>
    linkDetails(what, link, store.annotations.get(link.from), store.annotations.get(link.to));
  return {
    /**
     * Writes: links two annotations, in place of the link `replaces` where that is given; what the table forbids, or is there
     * already, is refused. A claim with a linked claimer is no longer the author’s.
     */
    createLink: (link: NewLink, replaces?: string): Committed =>
      transact(store, (moment) => {
        const replaced = replaces === undefined ? null : find(store, replaces);
        const changes: readonly Change[] = [
          ...(replaced ? [{ entity: 'link', id: replaced.id, before: replaced, after: null } as const] : []),
          newLink(store, link, moment),
          ...withoutAuthor(store, link, moment),
        ];
        const details = detailsOf('link', link);
        return commit(store, moment, { kind: 'do', action: 'links.create', changes, details });
      }),

    /** Writes: takes a link away; its annotations stay. */
    removeLink: (id: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        return commit(store, moment, {
          kind: 'do',
          action: 'links.remove',
          changes: [{ entity: 'link', id, before, after: null }],
          details: detailsOf('unlink', before),
        });
      }),
  };
}

function find(store: ReadableStore, id: string): Link {
  const link = store.links.get(id);
  if (!link) throw new Refusal('not-found', `There is no link ${id} in this workspace.`);
  return link;
}
