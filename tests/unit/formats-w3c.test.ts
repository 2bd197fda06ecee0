import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import { flatAttributes } from '../../shared/formats/common/flatAttributes.ts';
import { w3c } from '../../shared/formats/w3c/w3c.ts';
import { annoContext } from '../fixtures/annoContext.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeOptions, encodeText } from '../fixtures/encoding.ts';
import { inUse, plainly } from '../fixtures/losses.ts';
import { thereAndBack } from '../fixtures/roundTrip.ts';
import { page, position, quote, read, tagged, text } from '../fixtures/webAnnotations.ts';

const utf16 = { ...encodeOptions, offsetUnit: 'UTF-16 code unit' } as const;

describe('W3C Web Annotation', () => {
  test.each([
    ['code points', encodeOptions],
    ['UTF-16 code units', utf16],
  ])('any workspace comes back in %s but for the actors that nothing points to', (_unit, options) => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const expected = sortDossier({ ...dossier, actors: inUse(dossier) });
        expect(sortDossier(thereAndBack(w3c, dossier, options))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('the model’s own terms say texts, marks, notes, attributes and links by themselves', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const bare = JSON.parse(encodeText(w3c, dossier), (key, value) => {
          if (key === 'glossator') return undefined;
          return key === 'body' ? value.filter(isPlain) : value;
        });
        const back = read(bare);
        expect(plainly(back)).toEqual(plainly(dossier));
        expect(valuesOf(back)).toEqual(valuesOf(dossier));
      }),
    );
  });

  test('a JSON-LD processor in safe mode expands a file without refusing or losing anything', async () => {
    const documentLoader = async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`The test has no ${url}.`);
      return { contextUrl: undefined, document: annoContext, documentUrl: url };
    };
    const source = read(
      page(
        { ...tagged('claim', quote('Over 11,000 soldiers')), id: 'urn:x:1' },
        { ...tagged('actor', quote('National Intelligence Service')), id: 'urn:x:2' },
        {
          id: 'urn:x:3',
          motivation: 'linking',
          target: 'urn:x:1',
          body: ['urn:x:2', { type: 'TextualBody', purpose: 'tagging', value: 'claimer' }],
        },
      ),
    );
    const [entry] = source.articles;
    const rich =
      entry?.annotations.map((each) => ({ ...each, note: 'a note', status: 'suggested' as const })) ?? [];
    const content = JSON.parse(
      encodeText(w3c, { ...source, articles: entry ? [{ ...entry, annotations: rich }] : [] }),
    );
    const expanded = await jsonld.expand(content, { safe: true, documentLoader } as object);
    const all = JSON.stringify(expanded);
    for (const words of [
      text,
      'a note',
      'suggested',
      'claimer',
      'Over 11,000 soldiers',
      'code point',
      'http://www.w3.org/ns/oa#linking',
    ])
      expect(all).toContain(JSON.stringify(words).slice(1, -1));
    const back = await jsonld.compact(expanded, content['@context'], { documentLoader } as object);
    expect(read(JSON.stringify(back)).articles).toEqual(read(content).articles);
  });

  test('a file states what it counts, and has positions and quotes always', () => {
    const dossier = read(page(tagged('actor', quote('National Intelligence Service'))));
    const positions = [encodeOptions, utf16].map((options) => {
      const { offsetUnit, items } = JSON.parse(encodeText(w3c, dossier, options));
      return [offsetUnit, items[0].target.selector];
    });
    const words = { type: 'TextQuoteSelector', exact: 'National Intelligence Service' };
    const context = { prefix: 'ed to Kursk, according to the ', suffix: '.' };
    expect(positions).toMatchObject([
      ['code point', [words, position(73, 102)]],
      ['UTF-16 code unit', [words, position(74, 103)]],
    ]);
    expect(positions[0]?.[1][0].suffix).toBe(context.suffix);
    expect(positions[0]?.[1][0].prefix.endsWith(context.prefix)).toBe(true);
  });
});

/** Attributes that another tool cannot give back as what they were: the words of a cue, an id. */
const bound = ['cue', 'actorEntryId'];

/** Whether a body says what other tools can say too; white space alone is no value to them. */
function isPlain(body: { readonly attribute?: string; readonly purpose?: string; readonly value?: string }) {
  if (body.attribute === undefined) return body.purpose !== 'identifying';
  return !bound.includes(body.attribute) && body.value?.trim() !== '';
}

/** The attributes of all annotations; a value of one line has no white space around it where a person types it. */
function valuesOf({ articles }: Dossier): readonly string[] {
  const values = articles.flatMap(({ annotations }) => annotations.map(flatAttributes));
  return values
    .map((flat) => {
      const said = Object.entries(flat).filter(
        ([name, value]) => !bound.includes(name) && String(value).trim() !== '',
      );
      return said
        .map(([name, value]) => `${name}: ${String(value).trim()}`)
        .sort()
        .join('; ');
    })
    .sort();
}
