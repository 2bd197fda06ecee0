import { articleStatusLabel } from '../../shared/model/articleStatus.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKindLabel } from '../../shared/model/outletKind.ts';
import { tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { dayHeading } from '../../shared/text/days.ts';
import { sinceOf } from '../ui/format.ts';
import type { ArticleLine } from './selecting.ts';

/** What a row of the desk says, for assistive technology: the title first, then what its columns show. */
export function rowName(
  { shelved, version, older }: ArticleLine,
  outlet: Outlet | null,
  form: DateForm,
): string {
  const { article, status, labels, day } = shelved;
  const { title, outlet: publisher, counts, isPublishedGuessed, workedAt } = article;
  const name = outlet?.name ?? publisher;
  const kind = outlet?.kind ? ` (${outletKindLabel[outlet.kind]})` : '';
  const tagged = tags.filter((tag) => counts[tag] > 0).map((tag) => counted(counts[tag], tag));
  return [
    title,
    articleStatusLabel[status].toLowerCase(),
    version === null ? null : `earlier version ${version}`,
    older > 0 ? counted(older, 'earlier version') : null,
    ...labels.values(),
    name ? `${name}${kind}` : 'no outlet',
    day === '' ? 'no date' : `${dayHeading(day, form)}${isPublishedGuessed ? ', a guess' : ''}`,
    ...(tagged.length > 0 ? tagged : ['nothing tagged yet']),
    workedAt ? `last worked on ${sinceOf(workedAt, form)}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
