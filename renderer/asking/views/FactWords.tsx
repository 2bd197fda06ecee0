import type { Answer } from '../../../shared/transfer/asking.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { factInWords } from './factInWords.ts';

/** What is known of an answer in a few words each, its grade as a code, and its status where it is not accepted. */
export function FactWords({ facts, status }: Pick<Answer, 'facts' | 'status'>) {
  const form = useStore(dateFormOf);
  return (
    <>
      {facts.map((fact) =>
        fact.field === 'grade' ? (
          <b key={fact.field} className="grade-box" title={fact.words}>
            {fact.code}
          </b>
        ) : (
          <span key={fact.field}>{factInWords(fact, form)}</span>
        ),
      )}
      {status !== 'accepted' && <em>{status}</em>}
    </>
  );
}
