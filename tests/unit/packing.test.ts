import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../shared/anchor/packing.ts';
import { markedDossier } from '../fixtures/marked.ts';

const [{ article, annotations } = { article: null, annotations: [] }] = markedDossier.articles;
if (!article) throw new Error('The fixture holds no article.');

describe('an annotation on its way to the page', () => {
  it('is the same when it arrives, whatever it carries', () => {
    const later = { updatedBy: 'someone else', updatedAt: '2026-11-23T09:00:00.000Z' };
    const variants = annotations.flatMap((annotation) => [
      annotation,
      { ...annotation, ...later, note: 'A note' },
      { ...annotation, status: 'suggested' as const },
      { ...annotation, origin: { kind: 'import' as const, format: 'brat', fileName: 'a.ann' } },
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...variants), (annotation) => {
        const sent = JSON.parse(JSON.stringify(pack(annotation)));
        expect(unpack(article, sent)).toEqual(annotation);
      }),
    );
  });

  it('leaves out what the text says itself', () => {
    const [annotation] = annotations;
    if (!annotation) throw new Error('The fixture holds no annotation.');
    expect(JSON.stringify(pack({ ...annotation, attributes: {} } as typeof annotation))).not.toContain(
      'soldiers',
    );
  });
});
