import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import type { DecodeOptions } from '../../shared/formats/common/format.ts';
import { refi } from '../../shared/formats/refi/refi.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeFiles } from '../fixtures/encoding.ts';
import { veryMany } from '../fixtures/howMany.ts';
import { inUse, plainly } from '../fixtures/losses.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';
import { sample } from '../fixtures/sample.ts';

const file = (content: Uint8Array) => [{ name: 'a.qdpx', content }];
const archive = (entries: Zippable) => zipSync(entries);
const guid = (number: number) => `{0000000${number}-AAAA-4000-8000-000000000000}`;
/** A project as other programs write it: GUIDs in braces, a prefix for the namespace, texts beside it. */
const project = (selections: string, text = 'Over 11,000 soldiers were sent.', more = '') =>
  archive({
    'project.qde': strToU8(
      `\ufeff<?xml version="1.0" encoding="utf-8"?><q:Project xmlns:q="urn:QDA-XML:project:1.0" name="P"><q:Users><q:User guid="${guid(1)}" name="Ada"/></q:Users><q:CodeBook><q:Codes><q:Code guid="${guid(2)}" name="People" isCodable="false"><q:Code guid="${guid(3)}" name="ORG" isCodable="true"/></q:Code></q:Codes></q:CodeBook><q:Sources><q:TextSource guid="${guid(4)}" name="News.txt" plainTextPath="internal://One.txt">${selections}</q:TextSource></q:Sources>${more}</q:Project>`,
    ),
    'Sources/One.txt': strToU8(text),
  });
const selection = (start: number | string, end: number | string, name: string, inner = '', id = guid(5)) =>
  `<q:PlainTextSelection guid="${id}" name="${name}" startPosition="${start}" endPosition="${end}" creatingUser="${guid(1)}">${inner}</q:PlainTextSelection>`;
const coding = `<q:Coding guid="${guid(6)}"><q:CodeRef targetGUID="${guid(3)}"/></q:Coding>`;
const read = (content: Uint8Array, options: DecodeOptions = {}) => readFiles(refi, file(content), options);
const refusal = (content: Uint8Array, options: DecodeOptions = {}) => {
  const decoded = refi.decode?.(file(content), options);
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};
const encode = (dossier: Dossier) => encodeFiles(refi, dossier)[0]?.content as Uint8Array;
const marksOf = ({ articles }: Dossier) =>
  articles.flatMap(({ annotations }) =>
    annotations.map(({ tag, segments, note }) => [tag, segments.map(({ exact }) => exact).join(' … '), note]),
  );

describe('REFI-QDA', () => {
  test('any workspace comes back but for the actors that nothing points to', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const expected = sortDossier({ ...dossier, actors: inUse(dossier) });
        expect(sortDossier(thereAndBack(refi, dossier))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test('the project alone says texts, marks of one part, notes, attributes and links', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const plain = {
          actors: dossier.actors,
          articles: dossier.articles.map((entry) => {
            const annotations = entry.annotations.filter(
              ({ segments, attributes }) =>
                segments.length === 1 && !('cue' in attributes) && !('measuredEntity' in attributes),
            );
            const ids = new Set(annotations.map(({ id }) => id));
            return {
              ...entry,
              annotations,
              links: entry.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
            };
          }),
        };
        const { 'glossator.json': _own, ...rest } = unzipSync(encode(plain));
        expect(plainly(read(archive(rest)))).toEqual(plainly(plain));
      }),
    );
  });

  test('two exports of one state have the same bytes, and nothing empty is in them', () => {
    expect(encode(sample)).toEqual(encode(sample));
    const files = unzipSync(encode({ articles: [], actors: [] }));
    expect(strFromU8(files['project.qde'] ?? new Uint8Array())).not.toMatch(/<(?:Users|Sources|Notes|Links)/);
  });

  test('a project of another program is read: braces, prefixes, codes in codes, people, notes, what is not coded', () => {
    const note = `<q:Notes><q:Note guid="${guid(7)}"><q:PlainTextContent>Why?</q:PlainTextContent></q:Note></q:Notes><q:Cases><q:Case guid="${guid(9)}" name="North"/></q:Cases>`;
    const content = project(
      selection(
        5,
        20,
        '11,000 soldiers',
        `<q:Description>Check it</q:Description>${coding}<q:NoteRef targetGUID="${guid(7)}"/>`,
      ) + selection(0, 4, 'Over', '', guid(8)),
      undefined,
      note,
    );
    const dossier = read(content);
    expect(marksOf(dossier)).toEqual([
      ['actor', '11,000 soldiers', 'Why?\nCheck it'],
      ['claim', 'Over', 'Label: selection'],
    ]);
    expect(dossier.articles[0]).toMatchObject({
      article: { title: 'News', note: 'Left out of the project: 1 cases (North)' },
      annotations: [{ createdBy: 'Ada', attributes: { type: 'ORG' } }, {}],
    });
  });

  test.each([
    ['code points', '📰 Over\r\n11,000 men', 8, 14],
    ['UTF-16 code units', '📰 Over\r\n11,000 men', 9, 15],
    ['code points, line ends of one', '📰 Over\r\n11,000 men', 7, 13],
    ['UTF-16 code units, line ends of one', '📰 Over\n11,000 men', 8, 14],
  ])('what is counted is found out by the names of selections: %s', (_unit, text, start, end) => {
    expect(marksOf(read(project(selection(start, end, '11,000', coding), text)))).toEqual([
      ['actor', '11,000', null],
    ]);
  });

  test('what another program changed counts: a code, a note, a selection that is gone', () => {
    const files = unzipSync(encode(sample));
    const before = strFromU8(files['project.qde'] ?? new Uint8Array());
    const changed = before.replace(
      /<PlainTextSelection (?:(?!<\/PlainTextSelection>).)*name="Over 11,000 soldiers".*?<\/PlainTextSelection>/,
      '',
    );
    expect(changed).not.toBe(before);
    const back = read(archive({ ...files, 'project.qde': strToU8(changed) }));
    expect(marksOf(back)).toHaveLength(marksOf(sample).length - 1);
  });

  test.each([
    ['no archive', strToU8('PK nothing'), 'it is damaged and cannot be unpacked'],
    [
      'no project',
      archive({ 'a.txt': strToU8('x') }),
      'it is not a project: it does not contain “project.qde”',
    ],
    ['XML cut off', archive({ 'project.qde': strToU8('<Project><Sources>') }), /^“project.qde”, line 1: /],
    [
      'entities of its own',
      archive({ 'project.qde': strToU8('<!DOCTYPE a [<!ENTITY b "bb">]><Project>&b;</Project>') }),
      '“project.qde”, line 1: it has a document type, which is not allowed in such a file',
    ],
    [
      'XML nested too deep',
      archive({ 'project.qde': strToU8('<a>'.repeat(100_000)) }),
      '“project.qde”, line 1: it is nested more than 200 deep',
    ],
    [
      'another root',
      archive({ 'project.qde': strToU8('<CodeBook/>') }),
      /^it is a codebook, which contains no texts/,
    ],
    ['no text', archive({ 'project.qde': strToU8('<Project/>') }), 'it contains none of the project’s texts'],
    [
      'a selection outside',
      project(selection(5, 99, '11,000', coding)),
      'the selection “11,000” of “News.txt”: 5 to 99 is not a range of the text',
    ],
    [
      'offsets that are no numbers',
      project(selection('x', '', '11,000')),
      /x to {2}is not a range of the text$/,
    ],
    ['an id twice', project(selection(0, 4, 'Over') + selection(5, 6, '1')), /has the id “.*” twice$/],
    [
      'a name that leads out',
      archive({ '../project.qde': strToU8('<Project/>') }),
      /^it contains a file whose name points outside it/,
    ],
    ['a bomb', archive({ 'project.qde': new Uint8Array(140 * 1024 * 1024) }), /unpacks to more than 128 MiB/],
  ])('%s is refused', (_what, content, sentence) => {
    expect(refusal(content)).toMatch(sentence);
  });

  test('a selection whose name stands elsewhere is refused, or found by it where that is asked for', () => {
    const content = project(selection(0, 4, '11,000', coding));
    expect(refusal(content)).toMatch(/its offsets point to other words; try locating it by its words$/);
    expect(marksOf(read(content, { findByQuote: true }))).toEqual([['actor', '11,000', null]]);
    expect(marksOf(read(project(selection(0, 4, 'My own name for it', coding))))).toEqual([
      ['actor', 'Over', null],
    ]);
  });

  test('a selection outside is found by its name where that is asked for', () => {
    const content = project(selection(5, 99, '11,000', coding));
    expect(marksOf(read(content, { findByQuote: true }))).toEqual([['actor', '11,000', null]]);
  });

  test('very many selections are read', () => {
    const many = Array.from(
      { length: veryMany },
      (_none, at) =>
        `<q:PlainTextSelection guid="${String(at).padStart(8, '0')}-0000-4000-8000-000000000000" startPosition="${at * 2}" endPosition="${at * 2 + 1}"/>`,
    );
    expect(refi.decode?.(file(project(many.join(''), 'x '.repeat(veryMany))), {}).ok).toBe(true);
  });

  test('a last selection may count a line end that the file has not, and a path outside may lead to what was packed', () => {
    const end = 'Over 11,000 soldiers were sent.'.length;
    const counted = project(selection(26, end + 1, 'sent.', coding));
    expect(marksOf(read(counted)).map(([, exact]) => exact)).toEqual(['sent.']);
    expect(refusal(project(selection(26, end + 9, 'sent.', coding)))).toContain('is not a range of the text');
    const { 'project.qde': qde = new Uint8Array(), ...rest } = unzipSync(counted);
    const outside = strFromU8(qde).replace('internal://One.txt', 'relative:///Old/One.txt');
    expect(marksOf(read(archive({ 'project.qde': strToU8(outside), ...rest })))).toHaveLength(1);
  });
});
