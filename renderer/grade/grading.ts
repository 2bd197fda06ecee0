import {
  type Credibility,
  credibilityWords,
  type Reliability,
  reliabilityWords,
} from '../../shared/model/admiralty.ts';
import { setKeyMode } from '../commands/keyMode.ts';
import { changeAttributes } from '../state/actions/annotations.ts';
import { notice } from '../state/actions/notices.ts';
import { showGrading } from '../state/actions/view.ts';
import { currentAnnotation } from '../state/selectors.ts';
import { getState } from '../state/store.ts';

/** Begins to grade the current claim: a letter for its source and a digit for what it says, in this order. */
export function startGrading(): void {
  const claim = currentAnnotation(getState());
  if (claim?.tag !== 'claim') {
    notice('Only a claim is graded: pick one first.');
    return;
  }
  showGrading({ id: claim.id, reliability: null });
  setKeyMode(takeGradeKey);
}

/** Ends grading without a change. */
export function stopGrading(): void {
  setKeyMode(null);
  showGrading(null);
}

/** Grades the source; the digit may follow. */
export function gradeSource(reliability: Reliability): void {
  const { grading } = getState();
  if (grading) showGrading({ ...grading, reliability });
}

/** Grades the information, together with the source when its letter was given, and ends grading. */
export function gradeInformation(informationCredibility: Credibility): void {
  const { grading } = getState();
  if (!grading) return;
  const { id, reliability } = grading;
  stopGrading();
  void changeAttributes(id, {
    informationCredibility,
    ...(reliability && { sourceReliability: reliability }),
  });
}

/** Every other key ends grading and does what it does. */
function takeGradeKey(chords: readonly string[]): boolean {
  const { grading, currentId } = getState();
  const key = chords.find((chord) => chord.length === 1)?.toUpperCase();
  if (!grading || grading.id !== currentId) {
    stopGrading();
    return false;
  }
  if (isReliability(key)) gradeSource(key);
  else if (isCredibility(key)) gradeInformation(key);
  else if (chords.includes('Enter') && grading.reliability) {
    stopGrading();
    void changeAttributes(grading.id, { sourceReliability: grading.reliability });
  } else if (chords.includes('Delete') || chords.includes('Backspace')) {
    stopGrading();
    void changeAttributes(grading.id, { sourceReliability: null, informationCredibility: null });
  } else {
    stopGrading();
    return chords.includes('Escape');
  }
  return true;
}

function isReliability(key: string | undefined): key is Reliability {
  return key !== undefined && Object.hasOwn(reliabilityWords, key);
}

function isCredibility(key: string | undefined): key is Credibility {
  return key !== undefined && Object.hasOwn(credibilityWords, key);
}
