import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { sortDossier } from '../../shared/formats/common/dossier.ts';
import { flatAttributes } from '../../shared/formats/common/flatAttributes.ts';
import type { Foreign } from '../../shared/formats/common/foreign.ts';
import type { Format } from '../../shared/formats/common/format.ts';
import { ownAnnotation, ownArticle } from '../../shared/formats/glossator/own.ts';
import { ok } from '../../shared/result.ts';
import { makeOffsetMap } from '../../shared/text/offsets.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { readFiles } from '../fixtures/roundTrip.ts';

/** As a format that can say labels, attributes and links, with room for our own fields. */
function asForeign({ articles, actors }: Dossier): Foreign {
  return {
    articles: articles.map((entry) => {
      const offsets = makeOffsetMap(entry.article.text);
      return {
        name: entry.article.source.fileName,
        text: entry.article.text,
        own: JSON.parse(JSON.stringify(ownArticle(entry, actors, offsets))),
        spans: entry.annotations.map((annotation) => ({
          id: annotation.id,
          label: annotation.tag,
          segments: annotation.segments.map(({ start, end }) => ({ start, end })),
          attributes: flatAttributes(annotation),
          own: JSON.parse(JSON.stringify(ownAnnotation(annotation, offsets))),
        })),
        links: entry.links.map(({ type, from, to, ...own }) => ({ label: type, from, to, own })),
      };
    }),
  };
}

const reading = (foreign: Foreign): Format => ({
  id: 'other',
  aliases: [],
  label: 'Other',
  extension: '.other',
  mediaType: 'text/plain',
  offsetUnit: 'code point',
  drops: [],
  source: '',
  layout: 'file',
  decode: () => ok({ kind: 'foreign', foreign }),
});
const read = (foreign: Foreign): Dossier => readFiles(reading(foreign), [{ name: 'a.other', content: '' }]);

const text = 'Over 11,000 soldiers were dispatched, the NIS said.';
const one = (spans: Foreign['articles'][number]['spans'], links: Foreign['articles'][number]['links'] = []) =>
  read({ articles: [{ name: 'a', text, spans, links }] }).articles[0];

describe('another tool’s file', () => {
  test('gives back what Glossator wrote into it', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const pointed = new Set(
          dossier.articles.flatMap(({ annotations }) =>
            annotations.flatMap(({ tag, attributes }) => (tag === 'actor' ? [attributes.actorEntryId] : [])),
          ),
        );
        const actors = dossier.actors.filter(({ id }) => pointed.has(id));
        expect(sortDossier(read(asForeign(dossier)))).toEqual(sortDossier({ ...dossier, actors }));
      }),
    );
  });

  test('keeps what has no name of ours verbatim in the note', () => {
    const [trigger, soldiers] =
      one(
        [
          { id: 'T1', label: 'Transport', segments: [{ start: 26, end: 36 }], attributes: { Tense: 'Past' } },
          { id: 'T2', label: 'PERSON', segments: [{ start: 12, end: 20 }] },
        ],
        [{ label: 'Arg1', from: 'T1', to: 'T2' }],
      )?.annotations ?? [];
    expect(trigger).toMatchObject({ tag: 'claim', note: 'Label: Transport\nTense: Past\nArg1 → “soldiers”' });
    expect(soldiers).toMatchObject({ tag: 'actor', attributes: { type: 'PER' }, note: 'Label: PERSON' });
  });

  test('turns a link that is drawn the other way round', () => {
    const entry = one(
      [
        { id: 'T1', label: 'Quote', segments: [{ start: 0, end: 36 }] },
        { id: 'T2', label: 'Actor', segments: [{ start: 42, end: 45 }] },
      ],
      [{ label: 'speaker', from: 'T2', to: 'T1' }],
    );
    const [quote, actor] = entry?.annotations ?? [];
    expect(entry?.links).toMatchObject([{ type: 'speaker', from: quote?.id, to: actor?.id }]);
  });

  test('has names that are also names of JavaScript’s own', () => {
    const spans = ['__proto__', 'constructor', 'toString'].map((name, index) => ({
      id: name,
      label: name,
      segments: [{ start: index, end: index + 1 }],
      attributes: { [`${name}2`]: 'x', ['__proto__']: 'y' },
    }));
    expect(one(spans)?.annotations.map(({ note }) => note)).toEqual([
      'Label: __proto__\n__proto__2: x\n__proto__: y',
      'Label: constructor\nconstructor2: x\n__proto__: y',
      'Label: toString\ntoString2: x\n__proto__: y',
    ]);
  });
});
