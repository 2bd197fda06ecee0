import type { Aside } from '../office.ts';
import type { Story } from './story.ts';

/** What becomes of the text of a group. */
type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'title'
  | 'author'
  | 'by'
  | 'marker'
  | 'tag';

/** A field (RTF 1.9.1, “Fields”): what it is told to show, and whether it shows something. */
export interface Field {
  instruction: string;
  /** How much text there was before its result, or null before there is one. */
  resultFrom: number | null;
  ticked: number;
}

/** What is so at a place in rich text; a group begins with a copy of what is so around it, and its words change that copy. */
export interface State {
  destination: Destination;
  /** What the destination was around `\upr`, which says the same in two ways. */
  around: Destination;
  story: Story;
  aside: Aside | undefined;
  field: Field | undefined;
  link: string | undefined;
  ends: (() => void) | undefined;
  unicodeSkip: number;
  font: number;
  strong: boolean;
  emphasis: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  script: 'superscript' | 'subscript' | undefined;
  isOnlyRtf: boolean;
}

/** What is so at the beginning. */
export function initialState(story: Story): State {
  return {
    destination: 'text',
    around: 'text',
    story,
    aside: undefined,
    field: undefined,
    link: undefined,
    ends: undefined,
    unicodeSkip: 1,
    font: -1,
    strong: false,
    emphasis: false,
    isHidden: false,
    isDeleted: false,
    script: undefined,
    isOnlyRtf: false,
  };
}

/** Takes a word that says how letters look or are read; false for all other words. */
export function takeFormatWord(
  state: State,
  name: string,
  value: number | undefined,
  defaultFont: number,
): boolean {
  const isOn = value !== 0;
  switch (name) {
    case 'plain':
      Object.assign(state, {
        strong: false,
        emphasis: false,
        isHidden: false,
        script: undefined,
        font: defaultFont,
      });
      return true;
    case 'b':
      state.strong = isOn;
      return true;
    case 'i':
      state.emphasis = isOn;
      return true;
    case 'v':
      state.isHidden = isOn;
      return true;
    case 'deleted':
      state.isDeleted = isOn;
      return true;
    case 'super':
      state.script = isOn ? 'superscript' : undefined;
      return true;
    case 'sub':
      state.script = isOn ? 'subscript' : undefined;
      return true;
    case 'nosupersub':
      state.script = undefined;
      return true;
    case 'uc':
      state.unicodeSkip = Math.max(0, Math.min(value ?? 1, 100));
      return true;
    case 'htmlrtf':
      state.isOnlyRtf = isOn;
      return true;
    default:
      return false;
  }
}
