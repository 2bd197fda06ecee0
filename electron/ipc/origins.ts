import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Comparer } from './comparer.ts';

/** Calls about what compares the whole workspace, which takes seconds the first time. */
export function originHandlers(comparer: Comparer): Pick<Handlers, 'comparing.origins' | 'comparing.cancel'> {
  return {
    'comparing.origins': () => comparer.find('origins'),
    'comparing.cancel': () => {
      comparer.cancel();
      return undefined;
    },
  };
}
