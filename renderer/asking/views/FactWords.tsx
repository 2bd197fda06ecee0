import type { Answer } from '../../../shared/transfer/asking.ts';

/** What is known of an answer in a few words each, its grade as a code, and its status where it is not accepted. */
export function FactWords({ facts, status }: Pick<Answer, 'facts' | 'status'>) {
  return (
    <>
      {facts.map(({ field, code, words }) =>
        field === 'grade' ? (
          <b key={field} className="grade-box" title={words}>
            {code}
          </b>
        ) : (
          <span key={field}>{words}</span>
        ),
      )}
      {status !== 'accepted' && <em>{status}</em>}
    </>
  );
}
