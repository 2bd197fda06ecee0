import {
  type Credibility,
  credibilityWords,
  type Reliability,
  reliabilityWords,
} from '../../shared/model/admiralty.ts';
import { changeAttributes } from '../state/actions/annotations.ts';
import { notice } from '../state/actions/notices.ts';
import { readOutlets } from '../state/actions/outlets.ts';
import { outletNamed } from '../state/outletNames.ts';
import { currentAnnotation, findAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState, useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { ModeBar, ModeButton } from '../ui/ModeBar.tsx';
import { defineCommand, hasClaim, hasCurrent } from './command.ts';
import { defineMode, endMode, isElsewhere, startMode } from './mode.ts';

/** A claim that is being graded, with the letter for its source once that was given. */
interface Grading {
  readonly id: string;
  readonly reliability: Reliability | null;
}

const grading = defineMode<Grading>({
  name: 'grading',
  Bar,
  takeKey: (data, { chords }) => takeKey(data, chords),
  ends: ({ id }, state) => isElsewhere(id, state),
});

export const gradeCommand = defineCommand({
  id: 'claim.grade',
  label: 'Grade Claim',
  keys: ['g'],
  menu: 'Annotate',
  run: startGrading,
  isEnabled: hasCurrent,
  isOffered: hasClaim,
});

/**
 * Begins to grade the current claim: a letter for its source and a digit for what it says, in this order. A claim without a letter
 * begins with the one that its outlet usually gets, which is stored only when a person goes on from there.
 */
function startGrading(): void {
  const claim = currentAnnotation(getState());
  if (getState().outlets === null) void readOutlets();
  if (claim?.tag === 'claim') startMode(grading, { id: claim.id, reliability: null });
  else notice('Only claims can be graded: select one first.');
}

/** Grades the source; the digit may follow. */
function gradeSource(data: Grading, reliability: Reliability): void {
  startMode(grading, { ...data, reliability });
}

/** Grades the information, together with the source when its letter was given, and ends grading. */
function gradeInformation({ id, reliability }: Grading, informationCredibility: Credibility): void {
  void store(
    id,
    { informationCredibility, ...(reliability && { sourceReliability: reliability }) },
    `Graded ${reliability ?? 'information '}${informationCredibility}`,
  );
}

/** Ends grading and stores its result, which is said: the fields may be out of view. */
async function store(
  id: string,
  grade: Readonly<Record<string, string | null>>,
  said: string,
): Promise<void> {
  endMode();
  const { kind } = await changeAttributes(id, grade);
  if (kind === 'saved') notice(`${said}.`);
}

/** Every other key ends grading and does what it does. */
function takeKey({ id, reliability: given }: Grading, chords: readonly string[]): boolean {
  const reliability = given ?? usualReliability(getState(), id);
  const data = { id, reliability };
  const keys = chords.map((chord) => chord.toUpperCase());
  const letter = keys.find(isReliability);
  const digit = keys.find(isCredibility);
  if (letter) gradeSource(data, letter);
  else if (digit) gradeInformation(data, digit);
  else if (chords.includes('Enter') && reliability) {
    void store(id, { sourceReliability: reliability }, `Graded source ${reliability}`);
  } else if (chords.includes('Delete') || chords.includes('Backspace')) {
    const none = { sourceReliability: null, informationCredibility: null };
    void store(id, none, 'Grade cleared');
  } else {
    endMode();
    return chords.includes('Escape');
  }
  return true;
}

/** What the outlet of a claim of the open article usually gets, where the claim has no letter yet (see `Outlet`). */
function usualReliability(state: State, id: string): Reliability | null {
  const claim = findAnnotation(state, id);
  const publisher = state.open?.article.source.publisher;
  if (claim?.tag !== 'claim' || claim.attributes.sourceReliability !== undefined || !publisher) return null;
  return outletNamed(state.outlets ?? [], publisher)?.reliability ?? null;
}

function isReliability(key: string): key is Reliability {
  return Object.hasOwn(reliabilityWords, key);
}

function isCredibility(key: string): key is Credibility {
  return Object.hasOwn(credibilityWords, key);
}

/** While a claim is graded: what each letter and each digit says (Admiralty code, NATO AJP-2.1). */
function Bar({ data }: { readonly data: Grading }) {
  const usual = useStore((state) => (data.reliability ? null : usualReliability(state, data.id)));
  const reliability = data.reliability ?? usual;
  return (
    <ModeBar className="grade-bar" label="Grade the claim">
      <p role="status" aria-label="Grading">
        {usual &&
          `This outlet usually gets ${usual}, ${reliabilityWords[usual]}: press 1 to 6 or Enter to keep it, or A to F for another letter.`}
        {!usual &&
          (reliability
            ? `Source ${reliability}, ${reliabilityWords[reliability]}. How credible is the information? Press 1 to 6, or Enter to skip.`
            : 'How reliable is the source? Press A to F. Del clears the grade.')}
      </p>
      <div className="grade-columns">
        <Codes<Reliability>
          heading="Source"
          words={reliabilityWords}
          chosen={reliability}
          onChoose={(code) => gradeSource(data, code)}
        />
        <Codes<Credibility>
          heading="Information"
          words={credibilityWords}
          chosen={null}
          onChoose={(code) => gradeInformation({ ...data, reliability }, code)}
        />
      </div>
      <ModeButton name="Cancel" sign="Esc" onClick={endMode} />
    </ModeBar>
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
        <button key={code} type="button" aria-pressed={code === chosen} onClick={() => onChoose(code)}>
          <Kbd>{code}</Kbd> {meaning}
        </button>
      ))}
    </div>
  );
}
