import type { Tag } from '../../../shared/model/tag.ts';
import { dispatch } from '../store.ts';

/** Lists only the annotations with a tag in the inspector, whatever it was filtered by. */
export function listOnly(tag: Tag): void {
  dispatch({ type: 'tag-listed', tag });
}
