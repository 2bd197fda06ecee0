import { sideOf } from '../../shared/anchor/align.ts';
import { contextBetween } from '../../shared/anchor/candidates.ts';
import { compareTexts } from '../../shared/anchor/compare.ts';
import { diffWords } from '../../shared/anchor/wordDiff.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Range } from '../../shared/model/segment.ts';
import { inTurns } from '../inTurns.ts';
import { findText } from '../store/actions/find.ts';
import { refuseAltered } from '../store/actions/revising.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about versions of an article. */
export function revisionHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, Extract<keyof Handlers, `revisions.${string}`>> {
  const textOf = (id: string): string => findText(workspace(), id);
  return {
    'revisions.relate': ({ newer, older }) => workspace().actions.relateVersions(newer, older),
    'revisions.decide': ({ id, decision }) => workspace().actions.decideReview(id, decision),
    'revisions.placeIdentical': ({ articleId }) => workspace().actions.placeIdentical(articleId),
    'revisions.compare': ({ newer, older }) => {
      refuseAltered(workspace(), [older, newer]);
      return [...compareTexts(textOf(older), textOf(newer))];
    },
    'revisions.waiting': async ({ articleId }) => {
      const newer = sideOf(textOf(articleId));
      const found = await inTurns(workspace().actions.waitingFor(articleId));
      const olderId = found[0]?.annotation.articleId;
      const older = sideOf(olderId === undefined ? '' : textOf(olderId));
      return found.map(({ review, annotation, status, candidates }) => {
        const before = excerpt(older, annotation.segments);
        return {
          id: review.id,
          isLeft: review.state === 'left',
          tag: annotation.tag,
          status,
          older: before,
          candidates: candidates.map(({ segments, score, isSame }) => {
            const now = excerpt(newer, segments);
            const parts = [...diffWords(before.text, now.text)];
            return { segments: [...segments], score, isSame, ...now, parts };
          }),
        };
      });
    },
  };
}

/** The sentences that segments touch, and where the segments stand in them (UTF-16). */
function excerpt(
  side: ReturnType<typeof sideOf>,
  segments: readonly Range[],
): { text: string; marked: Range[] } {
  const last = segments.at(-1)?.end ?? 0;
  const around = contextBetween(side, segments) ?? { start: segments[0]?.start ?? 0, end: last };
  const start = Math.min(around.start, segments[0]?.start ?? around.start);
  return {
    text: side.text.slice(start, Math.max(around.end, last)),
    marked: segments.map((segment) => ({ start: segment.start - start, end: segment.end - start })),
  };
}
