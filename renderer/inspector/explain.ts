import type { Scheme } from '../../shared/model/codes/scheme.ts';

/** What the card beside the inspector says, and about which control. */
export interface Explained {
  readonly control: Element;
  readonly scheme: Scheme;
  /** A code of the scheme, or '' for the scheme itself. */
  readonly value: string;
}

let show: (explained: Explained | null) => void = () => {};
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long the pointer rests on a control before its card comes, in milliseconds. */
const hoverRest = 350;

/** Explains a code beside its control: at once for the keyboard, a moment later for the pointer. */
export function explain(explained: Explained, { isHover = false } = {}): void {
  clearTimeout(timer);
  if (isHover) timer = setTimeout(() => show(explained), hoverRest);
  else show(explained);
}

/** Takes the explanation away. */
export function explainNothing(): void {
  clearTimeout(timer);
  show(null);
}

/** Says who shows explanations. Returns what ends that. */
export function onExplain(listener: typeof show): () => void {
  show = listener;
  return () => {
    clearTimeout(timer);
    show = () => {};
  };
}

/** A code in words, or what the scheme is about when none is chosen, with the source: for assistive technology. */
export function explanationOf(scheme: Scheme, value: string): string {
  return `${scheme.codes[value]?.meaning ?? scheme.about} Source: ${scheme.source}.`;
}
