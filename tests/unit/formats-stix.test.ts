import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stix } from '../../shared/formats/stix/stix.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeOptions, encodeText } from '../fixtures/encoding.ts';
import { sample } from '../fixtures/sample.ts';

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly object_refs?: readonly string[];
  readonly created_by_ref?: string;
  readonly created: string;
  readonly modified: string;
  readonly extensions?: Readonly<Record<string, { readonly extension_type: string }>>;
}

const id = {
  type: 'string',
  // As the common schema of STIX 2.1 has it: no UUID of version 7.
  pattern:
    '^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};
const timestamp = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };
const text = { type: 'string', minLength: 1 };
const listOf = (items: object) => ({ type: 'array', minItems: 1, items });
/** What sections 3.2, 4 and 7.3 of STIX 2.1 demand of the objects that are written. */
const common = {
  spec_version: { const: '2.1' },
  id,
  created: timestamp,
  modified: timestamp,
  created_by_ref: id,
  labels: listOf(text),
  confidence: { type: 'integer', minimum: 0, maximum: 100 },
  lang: text,
  external_references: listOf({
    type: 'object',
    required: ['source_name'],
    anyOf: [{ required: ['description'] }, { required: ['url'] }, { required: ['external_id'] }],
  }),
  extensions: {
    type: 'object',
    minProperties: 1,
    patternProperties: {
      '^extension-definition--': {
        type: 'object',
        required: ['extension_type'],
        propertyNames: { pattern: '^[a-z0-9_]{3,250}$' },
      },
    },
    additionalProperties: false,
  },
};
const object = (type: string, properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: { type: { const: type }, ...common, ...properties },
  required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
});
const isBundle = new Ajv2020().compile({
  type: 'object',
  additionalProperties: false,
  required: ['type', 'id', 'objects'],
  properties: {
    type: { const: 'bundle' },
    id,
    objects: listOf({
      oneOf: [
        object('identity', { name: text, description: text, identity_class: text, sectors: listOf(text) }, [
          'name',
        ]),
        object('note', { abstract: text, content: text, authors: listOf(text), object_refs: listOf(id) }, [
          'content',
          'object_refs',
        ]),
        object('report', { name: text, description: text, published: timestamp, object_refs: listOf(id) }, [
          'name',
          'published',
          'object_refs',
        ]),
        object(
          'extension-definition',
          {
            name: text,
            schema: text,
            version: text,
            extension_types: listOf({ const: 'property-extension' }),
          },
          ['name', 'schema', 'version', 'extension_types', 'created_by_ref'],
        ),
      ],
    }),
  },
});
const objectsOf = (content: string): readonly StixObject[] => JSON.parse(content).objects;

describe('STIX 2.1', () => {
  test('any workspace is a bundle as the standard demands, in which every reference leads somewhere', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const content = encodeText(stix, dossier);
        expect(isBundle(JSON.parse(content)) ? [] : isBundle.errors).toEqual([]);
        const objects = objectsOf(content);
        const ids = new Set(objects.map((each) => each.id));
        expect(ids.size).toBe(objects.length);
        for (const each of objects) {
          expect(each.id.startsWith(`${each.type}--`)).toBe(true);
          expect(each.created <= each.modified).toBe(true);
          for (const ref of [...(each.object_refs ?? []), each.created_by_ref ?? each.id])
            expect(ids).toContain(ref);
          for (const key of Object.keys(each.extensions ?? {})) expect(ids).toContain(key);
        }
        expect(objects.filter(({ type }) => type === 'note')).toHaveLength(
          dossier.articles.flatMap(({ annotations }) => annotations).length,
        );
      }),
    );
  });

  test('codes stay codes, offsets count code points, and an export tomorrow has the same ids', () => {
    const objects = objectsOf(encodeText(stix, sample));
    const notes = objects.filter(({ type }) => type === 'note');
    const extensions = notes.flatMap((note) => Object.values(note.extensions ?? {}));
    expect(extensions).toContainEqual(
      expect.objectContaining({
        tag: 'claim',
        attributes: { hedge: 'likely', source_reliability: 'B' },
      }),
    );
    expect(extensions).toContainEqual(
      expect.objectContaining({
        tag: 'figure',
        segments: [{ start: 2, end: 22, exact: 'Over 11,000 soldiers' }],
        attributes: { lower: '>11000', modifiers: ['IsCount'] },
      }),
    );
    expect(objects.map(({ type }) => type)).not.toContain('observed-data');
    const tomorrow = encodeText(stix, sample, { ...encodeOptions, exportedAt: '2026-11-25T08:00:00.000Z' });
    expect(objectsOf(tomorrow).map((each) => each.id)).toEqual(objects.map((each) => each.id));
  });
});
