import { resolveDate } from '../../shared/figure/resolveDate.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { likelihood } from '../../shared/model/codes/claim.ts';
import type { Range } from '../../shared/model/segment.ts';
import { patchWithSegment, type SegmentSlot, segmentSlots } from '../../shared/model/segmentSlots.ts';
import { shortDays } from '../../shared/text/days.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import { changeInTurn } from '../state/actions/fields.ts';
import { readOn } from '../state/actions/looking.ts';
import { notice } from '../state/actions/notices.ts';
import { currentAnnotation, dateFormOf, findAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { focusTarget, hasFocus } from '../ui/focusTargets.ts';
import { ModeBar, ModeButton } from '../ui/ModeBar.tsx';
import { type Command, defineCommand } from './command.ts';
import { defineMode, endMode, isElsewhere, startMode } from './mode.ts';

/** Words that are being picked in the text for an attribute of the current annotation. */
interface Picking {
  readonly id: string;
  readonly slot: SegmentSlot;
  /** It was begun in the inspector, where the keyboard goes back to. */
  readonly isFromField: boolean;
}

const picking = defineMode<Picking>({
  name: 'picking',
  Bar,
  usesSelection: true,
  takeKey: (data, { chords }, desk) => takeKey(data, chords, desk),
  // A click while words are being picked is a selection begun, not an annotation meant.
  takeClick: () => true,
  takeSelection: (data, { isByPointer }, desk) => {
    if (isByPointer && getState().selected?.segment) takePicked(data, desk);
    return true;
  },
  ends: ({ id }, state) => isElsewhere(id, state),
});

/** The commands that make the selection words of the current annotation; with none, picking begins. */
export const pickingCommands = {
  cue: pickingCommand('cue', { id: 'segment.cue', label: 'Use Selection as Cue', keys: ['u'] }),
  hedge: pickingCommand('hedge', { id: 'segment.hedge', label: 'Use Selection as Hedge', keys: ['h'] }),
  asOf: pickingCommand('asOf', { id: 'segment.asOf', label: 'Use Selection for “As of”', keys: ['d'] }),
  measuredEntity: pickingCommand('measuredEntity', {
    id: 'segment.entity',
    label: 'Use Selection as Measured Entity',
    keys: ['o'],
  }),
} as const satisfies Partial<Record<SegmentSlot, Command>>;

function pickingCommand(slot: SegmentSlot, spec: Pick<Command, 'id' | 'label' | 'keys'>): Command {
  return defineCommand({
    ...spec,
    menu: 'Annotate',
    run: (desk) => pickWords(desk, slot),
    isEnabled: (state) => hasSlot(state, slot),
  });
}

/** Whether the current annotation has this attribute. */
function hasSlot(state: State, slot: SegmentSlot): boolean {
  const annotation = currentAnnotation(state);
  return annotation !== null && segmentSlots[slot].tags.includes(annotation.tag);
}

/** Makes the selection the words of an attribute of the current annotation; with none, lets a person select them. */
export function pickWords(desk: Desk, slot: SegmentSlot, { isFromField = false } = {}): void {
  const { selected, currentId } = getState();
  if (!currentId || !hasSlot(getState(), slot)) return;
  readOn();
  const data: Picking = { id: currentId, slot, isFromField };
  if (selected?.segment) {
    void take(data, selected.segment, desk);
    return;
  }
  startMode(picking, data);
  desk.article?.focus();
}

/** Ends picking without a change. The keyboard goes back to where picking was begun. */
function stopPicking({ isFromField, slot }: Picking): void {
  endMode();
  if (isFromField) focusTarget(`inspector.words.${slot}`);
}

/** Takes what is selected as the words that are being picked; says so when nothing is selected. */
function takePicked(data: Picking, desk: Desk): void {
  const { selected } = getState();
  if (selected?.segment) {
    endMode();
    void take(data, selected.segment, desk);
  } else
    notice('Nothing is selected yet: select the words, then press Enter. W selects the word at the caret.');
}

async function take({ id, slot, isFromField }: Picking, range: Range, desk: Desk): Promise<void> {
  const { open } = getState();
  if (!open) return;
  const segment = { ...range, exact: open.article.text.slice(range.start, range.end) };
  desk.article?.selection.collapse();
  const { publishedAt } = open.article.source;
  const problem = await changeInTurn(id, (annotation) =>
    patchWithSegment(annotation, slot, segment, publishedAt),
  );
  const annotation = findAnnotation(getState(), id);
  if (problem === null && annotation) notice(takenSentence(annotation, slot, segment.exact, publishedAt));
  if (isFromField) focusTarget(`inspector.words.${slot}`);
}

function takenSentence(
  { attributes }: Annotation,
  slot: SegmentSlot,
  words: string,
  articleDate: string | null,
): string {
  const { label } = segmentSlots[slot];
  const band = slot === 'hedge' && 'hedge' in attributes ? attributes.hedge?.band : undefined;
  const likely = band ? `, ${likelihood.codes[band].label}` : '';
  const said = `${label.charAt(0).toUpperCase()}${label.slice(1)}: “${shortened(words, 60)}”${likely}`;
  if (slot !== 'asOf') return `${said}.`;
  const { date, reason } = resolveDate(words, articleDate);
  return date === null ? `${said}. ${reason}` : `${said}, ${shortDays(date, dateFormOf(getState()))}.`;
}

/** Every other key does what it does: words are selected with the keys that always do. */
function takeKey(data: Picking, chords: readonly string[], desk: Desk): boolean {
  if (chords.includes('Escape')) stopPicking(data);
  else if (chords.includes('Enter') && hasFocus('article.text')) takePicked(data, desk);
  else return false;
  return true;
}

/** While words are being picked in the text: which, and how. */
function Bar({ data }: { readonly data: Picking }) {
  const desk = useDesk();
  const { label } = segmentSlots[data.slot];
  return (
    <ModeBar label={`Select the ${label}`}>
      <p role="status" aria-label="Selecting words">
        Select the <b>{label}</b> in the text, then press Enter. Press Esc to cancel.
      </p>
      <ModeButton name="Use Selection" sign="Enter" onClick={() => takePicked(data, desk)} />
      <ModeButton name="Cancel" sign="Esc" onClick={() => stopPicking(data)} />
    </ModeBar>
  );
}
