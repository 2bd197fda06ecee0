import type { ActorEntry } from '../../../shared/model/actor.ts';
import type { ActorTab } from '../../../shared/query/actorQueries.ts';
import { counted } from '../../../shared/text/counting.ts';
import { showEveryMention } from '../../state/actions/actorPage.ts';
import { useStore } from '../../state/store.ts';
import { ActorAnswers } from './ActorAnswers.tsx';
import { tabLabel } from './pageWords.ts';
import { Splitting } from './Splitting.tsx';

/** What the tab of the page has, or why there is nothing; below the mentions that are ticked, the way to split them off. */
export function ActorBody({ actor }: { readonly actor: ActorEntry }) {
  const { tab, isTabChosen, isWhole, answers, total, counts } = useStore((state) => state.actorPage);
  const pointing = useStore((state) => state.ledger.mentions.get(actor.id) ?? 0);
  const hidden = tab === 'mentions' && !isWhole && answers ? pointing - total : 0;
  return (
    <>
      {answers?.length === 0 && (isTabChosen || counts) ? (
        <p className="actor-nothing hint">{nothing[tab](actor.name)}</p>
      ) : (
        <ActorAnswers key={tab} actor={actor} label={tabLabel[tab]} />
      )}
      {hidden > 0 && (
        <p className="actor-hidden">
          {counted(hidden, 'more mention')} in earlier versions, or not accepted.{' '}
          <button type="button" className="plain" onClick={() => showEveryMention()}>
            Show All
          </button>
        </p>
      )}
      {tab === 'mentions' && <Splitting actor={actor} />}
    </>
  );
}

const nothing: Readonly<Record<ActorTab, (name: string) => string>> = {
  said: (name) =>
    `No quotes of ${name} yet. Tag a quote and link its speaker to a mention that points to this entry.`,
  claimed: (name) =>
    `No claims by ${name} yet. Tag a claim and link its claimer to a mention that points to this entry.`,
  about: (name) => `Nothing said about ${name} yet: no quote or claim mentions this entry.`,
  mentions: () => 'No mentions yet. Select an actor annotation and press I to link it to this entry.',
};
