import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { AnswerSentence } from './AnswerSentence.tsx';
import { AnswerSide } from './AnswerSide.tsx';
import type { Heading } from './answerRows.ts';
import { factInWords } from './factInWords.ts';
import { ListHeading } from './ListHeading.tsx';

/** Where a row is in its list. */
export interface ItemPlace {
  readonly id: string;
  /** Counted from 0. */
  readonly index: number;
  readonly of: number;
}

interface Props {
  readonly answer: Answer;
  readonly heading: Heading | null;
  readonly place: ItemPlace;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: () => void;
  /** `isRange`: all from the current answer to this one. */
  readonly onTick: (isRange: boolean) => void;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
}

/** Facts that stand beside a sentence; the others are below it. */
const besideFields: ReadonlySet<string> = new Set(['grade', 'verification']);

/** An answer as its sentence with all annotations in it, and what is known of it. The letter turns into a tick box. */
export function SentenceItem(props: Props) {
  const { answer, heading, place, isCurrent, isSelected, onPick, onTick, onOpen, onPoint } = props;
  const { tag, parts, status } = answer;
  const form = useStore(dateFormOf);
  const more = answer.facts
    .filter(({ field }) => !besideFields.has(field))
    .map((fact) => factInWords(fact, form));
  const line = [...(parts > 1 ? [`in ${counted(parts, 'part')}`] : []), ...more];
  return (
    <div className="sentence-item" data-index={place.index} role="presentation">
      {heading && <ListHeading heading={heading} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard */}
      <div
        id={place.id}
        className="sentence-row"
        role="option"
        aria-selected={isSelected}
        aria-current={isCurrent || undefined}
        aria-posinset={place.index + 1}
        aria-setsize={place.of}
        tabIndex={-1}
        data-tag={tag}
        data-annotation={answer.id}
        onClick={(event) => {
          const hits = (part: string) =>
            event.target instanceof Element && event.target.closest(part) !== null;
          if (hits('.sentence-open')) onOpen();
          else if (hits('.answer-tick') || event.shiftKey || event.ctrlKey || event.metaKey)
            onTick(event.shiftKey);
          else onPick();
        }}
        onDoubleClick={onOpen}
        onContextMenu={onPoint}
      >
        <i className="answer-tick" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
        <span className="visually-hidden">{tagLabel[tag]}: </span>
        <div className="sentence-words">
          <AnswerSentence answer={answer} isCurrent={isCurrent} />
          <div className="sentence-foot">
            <bdi className="sentence-title" title={answer.title}>
              {answer.title}
            </bdi>
            {line.length > 0 && <span className="sentence-more"> {line.join(' · ')}</span>}
            {isCurrent && (
              <span className="sentence-open" aria-hidden="true">
                Open <Kbd>Enter</Kbd>
              </span>
            )}
          </div>
        </div>
        <AnswerSide
          home={answer}
          facts={answer.facts.filter(({ field }) => besideFields.has(field))}
          status={status}
        />
      </div>
    </div>
  );
}
