import type { ActorEntry } from '../../../shared/model/actor.ts';
import { actorTabs } from '../../../shared/query/actorQueries.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { chooseActorTab, orderActorAnswers, queryOfTab } from '../../state/actions/actorPage.ts';
import { openComparing } from '../../state/actions/comparing.ts';
import { openQuery } from '../../state/actions/openQuery.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { ActorCopyMenu } from './ActorCopyMenu.tsx';
import { actorLine, tabLabel } from './pageWords.ts';

/** Who the page is about, in a line; what of theirs is shown, and in which order. */
export function ActorHead({ actor }: { readonly actor: ActorEntry }) {
  const page = useStore((state) => state.actorPage);
  const { tab, order, counts } = page;
  const form = useStore(dateFormOf);
  return (
    <header className="actor-head">
      <div className="actor-head-line">
        <h1>
          <bdi>{actor.name}</bdi>
        </h1>
        <button
          type="button"
          className="button"
          onClick={() => openComparing({ kind: 'actor', id: actor.id }, 'matrix')}
        >
          Compare <KeyOf id="comparing.open" />
        </button>
        <button
          type="button"
          className="button"
          onClick={() => openQuery(queryOfTab(page, actor.name), order)}
        >
          Open as Query
        </button>
      </div>
      <p className="actor-facts" role="status" aria-label="Facts">
        {actorLine(actor, page, form)}
      </p>
      <div className="actor-head-line">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
        <div className="segmented" role="group" aria-label="Show">
          {actorTabs.map((each) => (
            <button key={each} type="button" aria-pressed={each === tab} onClick={() => chooseActorTab(each)}>
              {tabLabel[each]}
              {counts && <span className="actor-tab-count"> {numeral(counts[each].total)}</span>}
            </button>
          ))}
        </div>
        <span className="actor-head-end">
          <select
            className="answers-order"
            aria-label="Order"
            value={order}
            onChange={({ target }) => orderActorAnswers(target.value === 'oldest' ? 'oldest' : 'newest')}
          >
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
          </select>
          <ActorCopyMenu />
        </span>
      </div>
    </header>
  );
}
