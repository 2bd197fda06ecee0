import { expect, it } from 'vitest';
import type { CasAnnotation, CasFeature, CasView } from '../../shared/formats/cas/wire.ts';
import { fieldsOf } from '../../shared/formats/common/fields.ts';
import type { DoccanoEntity, DoccanoRelation } from '../../shared/formats/doccano/wire.ts';
import type { OwnAnnotationFields } from '../../shared/formats/glossator/own.ts';
import type { OwnBeside } from '../../shared/formats/glossator/ownBeside.ts';
import type { GlossatorFile } from '../../shared/formats/glossator/wire.ts';
import type { LabelStudioRegion, LabelStudioTask } from '../../shared/formats/labelStudio/wire.ts';
import type { ProdigySpan, ProdigyTask } from '../../shared/formats/prodigy/wire.ts';
import type { StixNote, StixReport } from '../../shared/formats/stix/wire.ts';
import type { W3cAnnotation, W3cTarget } from '../../shared/formats/w3c/wire.ts';

/** The keys that a wire type has: the compiler refuses every other one, which is what is proven here. */
function keys<Shape>(...names: readonly (keyof Shape)[]): readonly (keyof Shape)[] {
  return names;
}

it('a misspelt key of a format does not compile', () => {
  const misspelt = [
    // @ts-expect-error: exportedAt
    keys<GlossatorFile>('exportetAt'),
    // @ts-expect-error: createdBy
    keys<OwnAnnotationFields>('createdby'),
    // @ts-expect-error: marks
    keys<OwnBeside>('mark'),
    // @ts-expect-error: start_offset
    keys<DoccanoEntity>('start_ofset'),
    // @ts-expect-error: from_id
    keys<DoccanoRelation>('fromId'),
    // @ts-expect-error: token_start
    keys<ProdigySpan>('tokenStart'),
    // @ts-expect-error: _view_id
    keys<ProdigyTask>('view_id'),
    // @ts-expect-error: from_name
    keys<LabelStudioRegion>('fromName'),
    // @ts-expect-error: predictions
    keys<LabelStudioTask>('prediction'),
    // @ts-expect-error: @sofa
    keys<CasAnnotation>('%SOFA'),
    // @ts-expect-error: %NAME
    keys<CasFeature>('%Name'),
    // @ts-expect-error: %MEMBERS
    keys<CasView>('%MEMBER'),
    // @ts-expect-error: motivation
    keys<W3cAnnotation>('motivations'),
    // @ts-expect-error: selector
    keys<W3cTarget>('selectors'),
    // @ts-expect-error: object_refs
    keys<StixNote>('object_ref'),
    // @ts-expect-error: published
    keys<StixReport>('publishedAt'),
  ];
  expect(misspelt).toHaveLength(16);
});

it('nor does one that is read of an untrusted file', () => {
  const entity = fieldsOf<DoccanoEntity>({ start_offset: 3 });
  expect(entity?.start_offset).toBe(3);
  // @ts-expect-error: start_offset
  expect(entity?.start_ofset).toBeUndefined();
});
