import type { Annotation } from '../../shared/model/annotation.ts';
import { type AttributePath, patchAt, valueAt } from '../../shared/model/attributePath.ts';
import { factuality, stance } from '../../shared/model/codes/claim.ts';
import { checkWorthiness, confidence, verification } from '../../shared/model/codes/judgement.ts';
import { codeName, type Scheme } from '../../shared/model/codes/scheme.ts';
import { changeInTurn } from '../state/actions/fields.ts';
import { notice } from '../state/actions/notices.ts';
import { currentAnnotation, findAnnotation } from '../state/selectors.ts';
import { getState, useStore } from '../state/store.ts';
import { hasFocus } from '../ui/focusTargets.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { ModeBar, ModeButton } from '../ui/ModeBar.tsx';
import { defineCommand, hasClaim, hasCurrent } from './command.ts';
import { defineMode, endMode, isElsewhere, type ModeKey, startMode } from './mode.ts';

/** One thing to say of a claim by a code; in the bar its letter leads to it. */
interface Question {
  readonly letter: string;
  readonly path: AttributePath;
  readonly scheme: Scheme;
}

/** A claim that is being judged, and the question that digits answer now. */
interface Judging {
  readonly id: string;
  readonly question: Question;
}

/** What the analyst makes of a claim, then what its text says. */
const questions: readonly Question[] = [
  { letter: 'v', path: { name: 'verification' }, scheme: verification },
  { letter: 'c', path: { name: 'analystConfidence' }, scheme: confidence },
  { letter: 'w', path: { name: 'checkWorthiness' }, scheme: checkWorthiness },
  { letter: 's', path: { name: 'stance' }, scheme: stance },
  { letter: 'f', path: { name: 'factuality' }, scheme: factuality },
];

const judging = defineMode<Judging>({
  name: 'judging',
  Bar,
  takeKey,
  // Other words have been selected: the next digit is a tag for them.
  takeSelection: () => {
    endMode();
    return false;
  },
  ends: ({ id }, state) => isElsewhere(id, state),
});

/** A command for each question. The first one has a key; in the bar that it opens, each has its letter. */
export const judgingCommands = questions.map((question, index) =>
  defineCommand({
    id: `claim.${question.path.name}`,
    label: `Set ${question.scheme.name.replace(/ \p{Ll}/gu, (start) => start.toUpperCase())}`,
    keys: index === 0 ? [question.letter] : [],
    menu: 'Annotate',
    run: () => startJudging(question),
    isEnabled: hasCurrent,
    isOffered: hasClaim,
  }),
);

function startJudging(question: Question): void {
  const claim = currentAnnotation(getState());
  if (claim?.tag === 'claim') startMode(judging, { id: claim.id, question });
  else notice(`Only claims have a ${question.scheme.name.toLowerCase()} field: select one first.`);
}

/** A letter goes to a question, a digit answers it and ends judging; every other key ends judging and does what it does. */
function takeKey(data: Judging, { chords }: ModeKey): boolean {
  const has = (...keys: readonly string[]) => keys.some((key) => chords.includes(key));
  if (hasFocus('mode') && has('Enter', 'Space')) return false;
  const codes = Object.keys(data.question.scheme.codes);
  const answer = codes.find((_code, index) => has(String(index + 1)));
  const asked = questions.find(({ letter }) => has(letter));
  if (answer !== undefined) void answerWith(data, answer);
  else if (asked) startMode(judging, { ...data, question: asked });
  else if (has('Delete', 'Backspace')) void answerWith(data, null);
  else if (has('Tab', 'ArrowRight')) goOn(data, 1);
  else if (has('Shift+Tab', 'ArrowLeft')) goOn(data, -1);
  // There is no such digit: it must not tag anything instead.
  else if (chords.some((chord) => /^[0-9]$/.test(chord)))
    notice(`Press 1 to ${codes.length}, or Esc to cancel.`);
  else {
    endMode();
    return has('Escape');
  }
  return true;
}

function goOn(data: Judging, step: 1 | -1): void {
  const next = questions.at((questions.indexOf(data.question) + step) % questions.length);
  if (next) startMode(judging, { ...data, question: next });
}

/** Stores a code as the answer, or with null clears it, ends judging, and says what has been stored. */
async function answerWith({ id, question: { path, scheme } }: Judging, code: string | null): Promise<void> {
  endMode();
  const problem = await changeInTurn(id, ({ attributes }) => patchAt(attributes, path, code));
  // The field may be out of view.
  if (problem === null) notice(`${scheme.name}: ${code === null ? 'cleared' : codeName(scheme, code)}.`);
}

function answerOf(claim: Annotation | null, { path }: Question): string {
  const value = claim && valueAt(claim.attributes, path);
  return typeof value === 'string' ? value : '';
}

/** While a claim is judged: the questions, and what each digit answers. */
function Bar({ data }: { readonly data: Judging }) {
  const { question } = data;
  const claim = useStore((state) => findAnnotation(state, data.id));
  const now = answerOf(claim, question);
  const { name, about, codes } = question.scheme;
  return (
    <ModeBar className="judge-bar" label="Judge the claim">
      <div className="judge-questions">
        {questions.map((other) => (
          <button
            key={other.letter}
            type="button"
            aria-pressed={other === question}
            aria-keyshortcuts={other.letter.toUpperCase()}
            data-is-set={answerOf(claim, other) !== ''}
            onClick={() => startMode(judging, { ...data, question: other })}
          >
            {other.scheme.name} <Kbd>{other.letter.toUpperCase()}</Kbd>
          </button>
        ))}
      </div>
      <p role="status" aria-label="Judging">
        <strong>{name}:</strong> {now === '' ? 'not set' : codeName(question.scheme, now)}.{' '}
        <span className="judge-about">{about}</span>
      </p>
      <div className="judge-codes">
        {Object.entries(codes).map(([code, { meaning }], index) => (
          <button
            key={code}
            type="button"
            aria-pressed={code === now}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => void answerWith(data, code)}
          >
            <Kbd>{String(index + 1)}</Kbd>
            <b>{codeName(question.scheme, code)}</b>
            <span>{meaning}</span>
          </button>
        ))}
      </div>
      <div className="judge-ends">
        <ModeButton name="Clear" sign="Del" isOff={now === ''} onClick={() => void answerWith(data, null)} />
        <ModeButton name="Cancel" sign="Esc" onClick={endMode} />
      </div>
    </ModeBar>
  );
}
