import type { ActorEntry } from '../model/actor.ts';
import type { Decision as StoredDecision } from '../model/decision.ts';

/** What the workspace knows and a person has decided, which outranks rules and model. */
export interface Knowledge {
  /** The actor ledger. */
  readonly actors: readonly ActorEntry[];
  /** Oldest first. */
  readonly decisions: readonly Decision[];
}

/** What is learnt from. */
export type Decision = Omit<StoredDecision, 'id' | 'by'>;

export const noKnowledge: Knowledge = { actors: [], decisions: [] };
