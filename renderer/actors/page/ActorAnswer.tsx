import { tagLabel } from '../../../shared/model/tag.ts';
import type { ActorTab } from '../../../shared/query/actorQueries.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';
import { AnswerSentence } from '../../asking/views/AnswerSentence.tsx';
import { FactWords } from '../../asking/views/FactWords.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { PageHeading } from './pageRows.ts';

interface Props {
  readonly answer: Answer;
  readonly heading: PageHeading | undefined;
  readonly id: string;
  /** Where it is in the list, counted from 0, and how long that is. */
  readonly index: number;
  readonly of: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly tab: ActorTab;
  readonly onPick: () => void;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}

/** What says no more than the page does: who said it, and of a mention whose it is. */
function isKnown(tag: Answer['tag'], tab: ActorTab, field: string): boolean {
  if (tab === 'mentions') return tag === 'actor';
  return (tab === 'said' && field === 'speaker') || (tab === 'claimed' && field === 'claimer');
}

/** An answer of the page: its sentence with all annotations in it, under its day and its article. */
export function ActorAnswer(props: Props) {
  const { answer, heading, isCurrent, isSelected, onPick, onTick, onOpen } = props;
  const { tag, parts, status } = answer;
  // To be split off.
  const canSelect = props.tab === 'mentions';
  const facts = answer.facts.filter(({ field }) => !isKnown(tag, props.tab, field));
  return (
    <div className="sentence-item" data-index={props.index} role="presentation">
      {heading && <Headings answer={answer} heading={heading} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard */}
      <div
        id={props.id}
        className="sentence-row"
        role="option"
        aria-selected={canSelect ? isSelected : isCurrent}
        aria-current={isCurrent || undefined}
        aria-posinset={props.index + 1}
        aria-setsize={props.of}
        tabIndex={-1}
        data-tag={tag}
        data-annotation={answer.id}
        data-cannot-select={!canSelect || undefined}
        onClick={(event) => {
          const hits = (part: string) =>
            event.target instanceof Element && event.target.closest(part) !== null;
          if (hits('.sentence-open')) onOpen();
          else if (canSelect && (hits('.answer-tick') || event.ctrlKey || event.metaKey)) onTick();
          else onPick();
        }}
        onDoubleClick={onOpen}
      >
        <i className="answer-tick" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
        <span className="visually-hidden">{tagLabel[tag]}: </span>
        <div className="sentence-words">
          <AnswerSentence answer={answer} isCurrent={isCurrent} />
          {isCurrent && (
            <div className="sentence-foot">
              <span className="sentence-open" aria-hidden="true">
                Open <Kbd>Enter</Kbd>
              </span>
            </div>
          )}
        </div>
        <div className="answer-side">
          {parts > 1 && <span>in {counted(parts, 'part')}</span>}
          <FactWords facts={facts} status={status} />
        </div>
      </div>
    </div>
  );
}

function Headings({ answer, heading }: { readonly answer: Answer; readonly heading: PageHeading }) {
  const { day, article } = heading;
  return (
    <>
      {day !== null && (
        <div className="actor-day" role="presentation">
          <span>{day}</span>
        </div>
      )}
      {article !== null && (
        <div className="actor-article" role="presentation">
          <bdi className="actor-article-title" title={answer.title}>
            {answer.title}
          </bdi>
          <bdi className="actor-article-outlet">{answer.outlet}</bdi>
          <span className="actor-article-count">{numeral(article)}</span>
        </div>
      )}
    </>
  );
}
