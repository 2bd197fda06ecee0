import type { Annotation } from '../../shared/model/annotation.ts';

/**
 * What an action wants done in the window besides the change of state. Actions know no view: they return it, and their
 * caller hands it to the desk. (What is said in passing is state: it is shown for as long as it is there.)
 */
export type Effect = {
  /** Brings an annotation into view and lets it light up. */
  readonly type: 'reveal';
  readonly annotation: Annotation;
};
