import type { Tag } from '../../../shared/model/tag.ts';

/** Fields that answers can be counted by, as the query names them, and in words; `of`: the tags whose annotations have them. */
interface PivotField {
  readonly field: string;
  readonly label: string;
  readonly of: readonly Tag[] | 'all';
}

export const pivotFields: readonly PivotField[] = [
  { field: 'outlet', label: 'Outlet', of: 'all' },
  { field: 'published', label: 'Published', of: 'all' },
  { field: 'tag', label: 'Tag', of: 'all' },
  { field: 'lang', label: 'Language', of: 'all' },
  { field: 'label', label: 'Label', of: 'all' },
  { field: 'status', label: 'Status of the article', of: 'all' },
  { field: 'author', label: 'Author', of: 'all' },
  { field: 'by', label: 'Annotator', of: 'all' },
  { field: 'claimer', label: 'Claimer', of: ['claim', 'figure'] },
  { field: 'verification', label: 'Verification', of: ['claim', 'figure'] },
  { field: 'grade', label: 'Grade', of: ['claim', 'figure'] },
  { field: 'reliability', label: 'Source reliability', of: ['claim'] },
  { field: 'credibility', label: 'Information credibility', of: ['claim'] },
  { field: 'confidence', label: 'Confidence', of: ['claim'] },
  { field: 'factuality', label: 'Factuality', of: ['claim'] },
  { field: 'stance', label: 'Stance', of: ['claim'] },
  { field: 'hedge', label: 'Likelihood', of: ['claim'] },
  { field: 'speaker', label: 'Speaker', of: ['quote'] },
  { field: 'addressee', label: 'Addressee', of: ['quote'] },
  { field: 'actor', label: 'Actor', of: ['actor'] },
  { field: 'type', label: 'Type', of: ['actor', 'quote'] },
  { field: 'property', label: 'Property', of: ['figure'] },
  { field: 'entity', label: 'Entity', of: ['figure'] },
  { field: 'unit', label: 'Unit', of: ['figure'] },
  { field: 'asof', label: 'As of', of: ['figure'] },
];

/** Those that make sense where all answers carry one tag; with null, where they carry several. */
export function pivotFieldsFor(tag: Tag | null): readonly PivotField[] {
  return tag === null ? pivotFields : pivotFields.filter(({ of }) => of === 'all' || of.includes(tag));
}
