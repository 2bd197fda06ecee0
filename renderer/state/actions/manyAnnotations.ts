import { maxChangedAtOnce } from '../../../shared/limits.ts';
import type { AnnotationStatus } from '../../../shared/model/annotation.ts';
import { type Tag, tagLabel } from '../../../shared/model/tag.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { notice } from './notices.ts';
import { commit } from './saving.ts';

/** What is changed alike in several annotations; an attribute that is null is cleared. */
export interface ManyPatch {
  readonly tag?: Tag;
  readonly status?: (typeof AnnotationStatus)['_output'];
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/**
 * Changes several annotations alike, in one action, whatever articles they are in; `done` says in a few words what became of them. Resolves
 * to whether it could be done.
 */
export async function changeMany(ids: readonly string[], patch: ManyPatch, done: string): Promise<boolean> {
  if (isTooMany(ids)) return false;
  const outcome = await commit(() => call('annotations.updateMany', { ids: [...ids], patch }), {
    onShown: (_first, all) => {
      const count = all.filter(({ entity }) => entity === 'annotation' || entity === 'mention').length;
      notice(`${counted(count, 'annotation')} ${done}. Undo to take it back.`);
    },
  });
  if (outcome.kind === 'nothing' || (outcome.kind === 'saved' && outcome.changes.length === 0))
    notice('There was nothing to change.');
  return outcome.kind !== 'failed';
}

/** Removes several annotations in one action. Resolves to whether it could be done. */
export async function removeMany(ids: readonly string[]): Promise<boolean> {
  if (isTooMany(ids)) return false;
  const outcome = await commit(() => call('annotations.removeMany', { ids: [...ids] }), {
    onShown: () =>
      notice(
        `Removed ${counted(ids.length, 'annotation')}. Undo to restore ${ids.length === 1 ? 'it' : 'them'}.`,
      ),
  });
  return outcome.kind !== 'failed';
}

/** What `tag` makes of annotations, as `changeMany` says it: “are claims now”. */
export function becameTag(tag: Tag, count: number): string {
  return count === 1 ? `is a ${tagLabel[tag].toLowerCase()} now` : `are ${tagLabel[tag].toLowerCase()}s now`;
}

function isTooMany(ids: readonly string[]): boolean {
  if (ids.length <= maxChangedAtOnce) return false;
  notice(
    `Up to ${numeral(maxChangedAtOnce)} annotations can be changed together. Select fewer of them.`,
    'problem',
  );
  return true;
}
