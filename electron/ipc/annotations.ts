import type { Handlers } from '../../shared/ipc/contract.ts';
import { inTurns } from '../inTurns.ts';
import { findEverywhere } from '../store/actions/everywhere.ts';
import { describeOccurrences, inSentences } from '../store/actions/occurrences.ts';
import type { Workbench } from '../workbench.ts';

/** Calls that write annotations: each is one user action, one transaction, one history entry. */
export function annotationHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<
  Handlers,
  | 'annotations.rereadFigure'
  | 'annotations.create'
  | 'annotations.createAll'
  | 'annotations.update'
  | 'annotations.remove'
  | 'annotations.updateMany'
  | 'annotations.removeMany'
  | 'annotations.occurrences'
  | 'annotations.inSentences'
  | 'annotations.markEverywhere'
> {
  return {
    'annotations.create': (input) => workspace().actions.createAnnotation(input),
    'annotations.createAll': (input) => workspace().actions.createAnnotations(input),
    'annotations.update': ({ id, patch }) => workspace().actions.updateAnnotation(id, patch),
    'annotations.rereadFigure': ({ id }) => workspace().actions.rereadFigure(id),
    'annotations.remove': ({ id }) => workspace().actions.removeAnnotation(id),
    'annotations.updateMany': ({ ids, patch }) => workspace().actions.updateAnnotations(ids, patch),
    'annotations.removeMany': ({ ids }) => workspace().actions.removeAnnotations(ids),
    'annotations.occurrences': async (wanted) => {
      const places = await inTurns(findEverywhere(workspace(), wanted));
      return describeOccurrences(workspace(), wanted, places);
    },
    'annotations.inSentences': ({ articleId, ranges }) => [...inSentences(workspace(), articleId, ranges)],
    'annotations.markEverywhere': async ({ ticked, ...wanted }) => {
      const places = await inTurns(findEverywhere(workspace(), wanted));
      return workspace().actions.markEverywhere(wanted, places, ticked);
    },
  };
}
