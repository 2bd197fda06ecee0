import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { GlossatorFile } from '../../shared/formats/glossator/wire.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeText } from '../fixtures/encoding.ts';

const path = 'shared/formats/glossator/glossator.schema.json';

/** The schema as it follows from the model; UPDATE_SCHEMA=1 writes it to the repository. */
function generate(): string {
  const { $schema, ...schema } = z.toJSONSchema(GlossatorFile, { target: 'draft-2020-12' });
  const title = 'Glossator JSON, version 1';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}

if (process.env.UPDATE_SCHEMA === '1') writeFileSync(path, generate());

describe('the JSON Schema of Glossator JSON', () => {
  test('in the repository is the one that the model gives (UPDATE_SCHEMA=1 rewrites it)', () => {
    expect(readFileSync(path, 'utf8')).toBe(generate());
  });

  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(
    JSON.parse(readFileSync(path, 'utf8')),
  );

  test('accepts every export', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const text = encodeText(glossator, dossier);
        expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
      }),
    );
  });

  test('refuses a file with a key too many, an offset below zero or an id that is none', () => {
    const empty = {
      format: 'glossator-annotations',
      version: 1,
      generator: { name: 'G', version: '1' },
      exportedAt: '2026-11-23T08:00:00.000Z',
      offsetUnit: 'codepoint',
      articles: [],
      actors: [],
    };
    expect(validate(empty)).toBe(true);
    expect(validate({ ...empty, extra: 1 })).toBe(false);
    expect(validate({ ...empty, version: 2 })).toBe(false);
    expect(validate({ ...empty, actors: [{ id: 'nobody' }] })).toBe(false);
  });
});
