import { attributesByTag } from '../../model/attributes.ts';

/** The columns of a table of annotations that are the same for all of them; those of attributes come after `status`. */
export const columns = {
  before: [
    ...['row', 'id', 'article', 'title', 'tag', 'text', 'start', 'end', 'startUtf16', 'endUtf16'],
    ...['note', 'status'],
  ],
  attributes: [...new Set(Object.values(attributesByTag).flatMap(({ shape }) => Object.keys(shape)))],
  after: ['from', 'to', 'createdBy', 'createdAt', 'updatedBy', 'updatedAt', 'glossator'],
} as const;

/** Separates the parts of a mark: of its words, and of its offsets. */
export const joints = { text: ' … ', offset: ';' } as const;
