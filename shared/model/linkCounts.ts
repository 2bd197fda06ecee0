import type { Annotation } from './annotation.ts';
import type { Link } from './link.ts';

type Status = Annotation['status'];

/** Who makes suggestions, and the links between them. */
export const suggester = 'Glossator';

/**
 * Whether a link says something of one of its ends. One that a person made does. One that was suggested says nothing of what is
 * accepted before its other end is, and nothing of a suggestion whose other end was rejected.
 */
export function linkCounts({ createdBy }: Pick<Link, 'createdBy'>, own: Status, other: Status): boolean {
  return createdBy !== suggester || other === 'accepted' || (own === 'suggested' && other === 'suggested');
}
