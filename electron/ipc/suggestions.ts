import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Workbench } from '../workbench.ts';

type Channel = Extract<keyof Handlers, `suggestions.${string}`>;

/** Calls about suggestions. */
export function suggestionHandlers(_workbench: Pick<Workbench, 'workspace'>): Pick<Handlers, Channel> {
  const refuse = (): never => {
    throw new Refusal('unsupported', 'Suggestions are not available yet.');
  };
  return {
    'suggestions.make': refuse,
    'suggestions.cancel': () => undefined,
    'suggestions.waiting': () => [],
    'suggestions.language': () => ({ language: null, isDetected: true, notRead: [] }),
    'suggestions.decide': refuse,
    'suggestions.clear': () => null,
    'suggestions.standing': () => ({ rules: [], tags: [], decisions: 0 }),
    'suggestions.ofRules': () => [],
    'suggestions.forget': () => null,
    'suggestions.corrections': () => [],
    'suggestions.correct': refuse,
  };
}
