import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** Calls that read annotations of other articles in few words. */
export function briefHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, 'annotations.brief' | 'claims.search'> {
  return {
    'annotations.brief': ({ ids }) => workspace().briefs.ofAll(ids),
    'claims.search': ({ text, except }) => workspace().briefs.claims(text, except),
  };
}
