import { tiesBetween } from '../../../../shared/compare/claims/egoNetwork.ts';
import { tagLabel } from '../../../../shared/model/tag.ts';
import { counted } from '../../../../shared/text/counting.ts';
import { useDesk } from '../../../article/desk.ts';
import { useStore } from '../../../state/store.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { OriginSection } from '../../claims/OriginSection.tsx';
import { openStatement } from '../../openStatement.ts';
import { centreOn } from './currentNode.ts';
import { tieWords } from './networkWords.ts';
import { shownNetworkOf } from './shownNetwork.ts';

/** So many sentences of a tie are shown. */
const mostSentences = 12;

/** What ties the current actor to the one in the middle. */
export function NetworkAside() {
  const desk = useDesk();
  const network = useStore(shownNetworkOf);
  const key = useStore((state) => state.comparing.cell?.speaker ?? null);
  const node = network?.others.find((each) => each.key === key);
  if (!network || !node)
    return (
      <section className="claim-aside">
        <p className="soft">Select an actor to read what ties them to the one in the middle.</p>
      </section>
    );
  const { centre } = network;
  const ties = tiesBetween(network, centre.key, node.key);
  const [first] = ties[0]?.statements ?? [];
  return (
    <div className="claim-aside">
      <section aria-label="Selected actor">
        <h2>{node.isOutlet ? 'Selected outlet' : 'Selected actor'}</h2>
        <p>
          <strong>
            <bdi>{node.name}</bdi>
          </strong>
        </p>
        <p className="soft">
          {counted(node.shared, 'statement')} shared with <bdi>{centre.name}</bdi>
        </p>
      </section>
      {ties.map(({ kind, from, statements }, nth) => (
        <div key={`${kind} ${from}`}>
          <section>
            <p>{tieWords({ kind, from, to: '', statements }, centre, node)}.</p>
            {statements.length > mostSentences && (
              <small>
                The first {mostSentences} of {counted(statements.length, 'statement')}
              </small>
            )}
          </section>
          {statements.slice(0, mostSentences).map((statement, index) => (
            <OriginSection
              key={statement.id}
              // Each has a name of its own.
              heading={`${tagLabel[statement.tag]} ${ties.length > 1 ? `${nth + 1}.` : ''}${index + 1}`}
              statements={[statement]}
            />
          ))}
        </div>
      ))}
      <section className="claim-actions" aria-label="Actions">
        {first && (
          <button type="button" className="button" onClick={() => void openStatement(desk, first)}>
            Open Sentence <Kbd>Enter</Kbd>
          </button>
        )}
        {!node.isOutlet && (
          <button type="button" className="button" onClick={() => centreOn(node.key)}>
            Put in the Middle
          </button>
        )}
      </section>
    </div>
  );
}
