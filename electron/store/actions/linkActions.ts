import type { Committed } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { Refusal } from '../../../shared/result.ts';
import type { NewLink } from '../tables/links.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact } from './commit.ts';
import { linkDetails } from './details.ts';
import { newLink } from './newLink.ts';

export type LinkActions = ReturnType<typeof makeLinkActions>;

/** What a person does to links: each is one transaction with one history entry, or throws `Refusal`. */
export function makeLinkActions(store: WritableStore) {
  const detailsOf = (what: 'link' | 'unlink', link: NewLink) =>
    linkDetails(what, link, store.annotations.get(link.from), store.annotations.get(link.to));
  return {
    /** Writes: links two annotations; what the table forbids, or is there already, is refused. */
    createLink: (link: NewLink): Committed =>
      transact(store, (moment) =>
        commit(store, moment, {
          kind: 'do',
          action: 'links.create',
          changes: [newLink(store, link, moment)],
          details: detailsOf('link', link),
        }),
      ),

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
