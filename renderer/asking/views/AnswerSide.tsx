import { shortDay } from '../../../shared/text/days.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { FactWords } from './FactWords.tsx';

interface Props {
  readonly home: Pick<Answer, 'outlet' | 'published' | 'isPublishedGuessed'>;
  readonly facts: Answer['facts'];
  readonly status: Answer['status'];
}

/** Beside a sentence: its outlet, its day, its grade and verification. */
export function AnswerSide({ home: { outlet, published, isPublishedGuessed }, facts, status }: Props) {
  const form = useStore(dateFormOf);
  return (
    <div className="answer-side">
      {outlet === null ? (
        <span className="side-nothing">no outlet</span>
      ) : (
        <bdi className="side-outlet" title={outlet}>
          {outlet}
        </bdi>
      )}
      {published !== null && (
        <time dateTime={published} data-guessed={isPublishedGuessed}>
          {shortDay(published, form)}
          {isPublishedGuessed && (
            <span title="This day is a guess">
              ?<span className="visually-hidden"> (a guess)</span>
            </span>
          )}
        </time>
      )}
      {(facts.length > 0 || status !== 'accepted') && (
        <span className="side-facts">
          <FactWords facts={facts} status={status} />
        </span>
      )}
    </div>
  );
}
