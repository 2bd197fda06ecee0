import { type Annotation, AnnotationStatus, Origin } from '../../../shared/model/annotation.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { damagedRow, readJson } from './readJson.ts';

/** What a row says of an annotation that only some values may say. */
export interface CheckedColumns {
  readonly id: string;
  readonly tag: Tag;
  readonly status: Annotation['status'];
  /** JSON. */
  readonly attributes: string;
  /** JSON. */
  readonly origin: string;
}

/** Reads what a disk may have changed into something that is not known. Throws `Refusal` ('damaged') that names the annotation. */
export function readChecked(
  row: CheckedColumns,
): Pick<Annotation, 'tag' | 'status' | 'attributes' | 'origin'> {
  const whose = `Annotation ${row.id}`;
  // What a closed list does not hold would be taken for something else further on.
  if (!Object.hasOwn(attributesByTag, row.tag)) throw damagedRow(whose, `its tag is “${row.tag}”`);
  if (!AnnotationStatus.options.includes(row.status))
    throw damagedRow(whose, `its status is “${row.status}”`);
  return {
    tag: row.tag,
    status: row.status,
    origin: row.origin === human ? { kind: 'human' } : readJson(whose, Origin, row.origin),
    attributes:
      row.attributes === '{}' ? {} : readJson<object>(whose, attributesByTag[row.tag], row.attributes),
  };
}

/** How most origins look in the table; these need no parsing. */
const human = '{"kind":"human"}';
