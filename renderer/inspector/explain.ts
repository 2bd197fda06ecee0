import { createContext, useContext } from 'react';
import type { Scheme } from '../../shared/model/codes/scheme.ts';

/** What the card beside the inspector says, and about which control. */
export interface Explained {
  readonly control: Element;
  readonly scheme: Scheme;
  /** A code of the scheme, or '' for the scheme itself. */
  readonly value: string;
}

/** Explains codes beside their controls. */
export interface Explainer {
  /** At once for the keyboard, a moment later for the pointer. */
  readonly explain: (explained: Explained, how?: { readonly isHover: boolean }) => void;
  /** Takes the explanation away, and drops one that was about to come. */
  readonly explainNothing: () => void;
}

/** How long the pointer rests on a control before its card comes, in milliseconds. */
const hoverRest = 350;

/** An explainer that hands what is to be shown, or null, to `show`. */
export function makeExplainer(show: (explained: Explained | null) => void): Explainer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    explain: (explained, { isHover } = { isHover: false }) => {
      clearTimeout(timer);
      if (isHover) timer = setTimeout(() => show(explained), hoverRest);
      else show(explained);
    },
    explainNothing: () => {
      clearTimeout(timer);
      show(null);
    },
  };
}

/** The explainer of the fields around; a field for itself explains nothing. */
export const ExplainerContext = createContext<Explainer>({
  explain: () => {},
  explainNothing: () => {},
});

/** The explainer that a field tells what it is about. */
export function useExplainer(): Explainer {
  return useContext(ExplainerContext);
}

/** A code in words, or what the scheme is about when none is chosen, with the source: for assistive technology. */
export function explanationOf(scheme: Scheme, value: string): string {
  return `${scheme.codes[value]?.meaning ?? scheme.about} Source: ${scheme.source}.`;
}
