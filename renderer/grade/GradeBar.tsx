import {
  type Credibility,
  credibilityWords,
  type Reliability,
  reliabilityWords,
} from '../../shared/model/admiralty.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { gradeInformation, gradeSource, stopGrading } from './grading.ts';

/** While a claim is graded: what each letter and each digit says (Admiralty code, NATO AJP-2.1). */
export function GradeBar() {
  const grading = useStore((state) => (state.grading?.id === state.currentId ? state.grading : null));
  if (!grading) return null;
  const { reliability } = grading;
  return (
    <section className="mode-bar grade-bar" aria-label="Grade the claim">
      <p role="status" aria-label="Grading">
        {reliability
          ? `Source ${reliability}, ${reliabilityWords[reliability]}. And the information? 1 to 6, or Enter.`
          : 'How reliable is the source? A to F. Del takes the grade away.'}
      </p>
      <div className="grade-columns">
        <Codes heading="Source" words={reliabilityWords} chosen={reliability} onChoose={gradeSource} />
        <Codes heading="Information" words={credibilityWords} chosen={null} onChoose={gradeInformation} />
      </div>
      <button type="button" className="button quiet" onClick={stopGrading}>
        Cancel <Kbd>Esc</Kbd>
      </button>
    </section>
  );
}

function Codes<C extends Reliability | Credibility>(props: {
  readonly heading: string;
  readonly words: Readonly<Record<C, string>>;
  readonly chosen: C | null;
  readonly onChoose: (code: C) => void;
}) {
  const { heading, words, chosen, onChoose } = props;
  // The keys of an object are strings, and these the codes.
  const codes = Object.entries(words) as [C, string][];
  return (
    <div>
      <h2>{heading}</h2>
      {codes.map(([code, meaning]) => (
        <button
          key={code}
          type="button"
          aria-pressed={code === chosen}
          // The keyboard stays where it was.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(code)}
        >
          <Kbd>{code}</Kbd> {meaning}
        </button>
      ))}
    </div>
  );
}
