import { counted } from '../../../shared/text/counting.ts';
import { DrawnText } from '../../article/DrawnText.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { AnswerSide } from './AnswerSide.tsx';
import type { PassageRow } from './answerRows.ts';
import { ListHeading } from './ListHeading.tsx';
import type { ItemPlace } from './SentenceItem.tsx';
import { shownSentence } from './shownSentence.ts';

interface Props {
  readonly row: PassageRow;
  readonly place: ItemPlace;
  readonly heading: string | null;
  readonly isCurrent: boolean;
  readonly onPick: () => void;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
}

/** A sentence of an article whose words answer, with those words lit; it can be opened, but neither selected nor changed. */
export function PassageItem({ row, place, heading, isCurrent, onPick, onOpen, onPoint }: Props) {
  const { article, passage, isFirst, isLast } = row;
  const [hit = { start: 0, end: 1 }] = passage.hits;
  const { text, marks, hits } = shownSentence(passage.sentence, hit, passage.hits);
  return (
    <div className="sentence-item" data-index={place.index} role="presentation">
      {heading !== null && <ListHeading heading={{ words: heading, count: null }} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard */}
      <div
        id={place.id}
        className="sentence-row passage-row"
        role="option"
        aria-selected={false}
        aria-current={isCurrent || undefined}
        aria-posinset={place.index + 1}
        aria-setsize={place.of}
        tabIndex={-1}
        data-first={isFirst || undefined}
        onClick={({ target }) =>
          target instanceof Element && target.closest('.sentence-open') ? onOpen() : onPick()
        }
        onDoubleClick={onOpen}
        onContextMenu={onPoint}
      >
        <div className="sentence-words">
          <p className="sentence-text" dir="auto">
            <DrawnText text={text} marks={marks} hits={hits} />
          </p>
          <div className="sentence-foot">
            {isLast && (
              <bdi className="sentence-title" title={article.title}>
                {article.title}
              </bdi>
            )}
            {isLast && article.more > 0 && (
              <span className="sentence-more"> and {counted(article.more, 'more sentence')}</span>
            )}
            {isCurrent && (
              <span className="sentence-open" aria-hidden="true">
                Open <Kbd>Enter</Kbd>
              </span>
            )}
          </div>
        </div>
        {isFirst ? (
          <AnswerSide home={article} facts={[]} status="accepted" />
        ) : (
          <div className="answer-side" />
        )}
      </div>
    </div>
  );
}
