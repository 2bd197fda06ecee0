import type { Tag } from '../../shared/model/tag.ts';
import type { Asking, State } from '../state/state.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { askedAbout, isSuggestion, passOver, stopAsking, takeAnswer } from './attributing.ts';

/** While a quote or a claim is attributed: what is asked, what Enter would take, and how to answer otherwise. */
export function AttributionBar() {
  const annotation = useStore(askedAbout);
  const asking = useStore((state) => state.asking);
  const words = useStore(selectedWords);
  const isSuggested = useStore(isSuggestion);
  if (!annotation || !asking) return null;
  const name = nameOf(asking, annotation.tag);
  return (
    <section className="mode-bar ask-bar" aria-label={`Attribute the ${annotation.tag}`}>
      <p role="status" aria-label="Question">
        <strong>
          {name}
          {words !== '' && ': '}
        </strong>
        {words !== '' && <bdi className="ask-words">{words}</bdi>}
        <small>{asking.question === 'cue' ? '1 of 2' : '2 of 2'}</small>
        <span className="ask-hint">{hintOf(asking, words, isSuggested)}</span>
      </p>
      <div className="ask-buttons">
        <AskButton name="Take" sign="Enter" isOff={words === ''} onClick={takeAnswer} />
        <AskButton name="Pass over" sign="Tab" onClick={passOver} />
        <AskButton name="End" sign="Esc" onClick={stopAsking} />
      </div>
    </section>
  );
}

function AskButton(props: {
  readonly name: string;
  readonly sign: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}) {
  const { name, sign, isOff = false, onClick } = props;
  return (
    <button
      type="button"
      className="button quiet"
      disabled={isOff}
      // The selection is the answer: it stays.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {name} <Kbd>{sign}</Kbd>
    </button>
  );
}

function nameOf({ question }: Asking, tag: Tag): string {
  if (question === 'cue') return 'Cue';
  return tag === 'quote' ? 'Speaker' : 'Claimer';
}

function hintOf({ question }: Asking, words: string, isSuggested: boolean): string {
  const what =
    question === 'cue'
      ? 'the word that attributes it, such as “stated” or “according to”'
      : 'the words that name who said it';
  if (words === '') return `Select ${what}, then press Enter.`;
  return isSuggested
    ? 'Suggested. Enter takes it, or select other words and press Enter.'
    : 'Enter takes the words that you have selected.';
}

/** As many UTF-16 code units of the selection as the bar shows. */
const longestWords = 80;

/** What is selected, in one line: what Enter would take. */
function selectedWords({ open, selected }: State): string {
  const segment = selected?.segment;
  if (!open || !segment) return '';
  const words = open.article.text.slice(segment.start, Math.min(segment.end, segment.start + longestWords));
  const line = words.toWellFormed().replace(/\s+/g, ' ');
  return segment.end - segment.start > longestWords ? `${line}…` : line;
}
