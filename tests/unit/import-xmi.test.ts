import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { groupFiles } from '../../electron/transfer/groups.ts';
import type { DecodeOptions } from '../../shared/formats/common/format.ts';
import { xmi } from '../../shared/formats/xmi/xmi.ts';
import { readFiles } from '../fixtures/roundTrip.ts';

const document = (
  structures: string,
  text = '⚓ 📰 Runa Holm left Osterby.&#10;Ivo Brandt stayed.',
  version = '1.0',
) =>
  `<?xml version="${version}" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/><tcas:DocumentAnnotation xmi:id="8" sofa="1" begin="0" end="9" language="en"/>${structures}<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text}"/><cas:View sofa="1" members="5"/></xmi:XMI>`;
const people =
  '<ner:NamedEntity xmi:id="5" sofa="1" begin="5" end="14" value="PER"/><ner:NamedEntity xmi:id="6" sofa="1" begin="20" end="27" value="LOC"/>';
const types = (range: string) =>
  `<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription><name>webanno.custom.Move</name><supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription><name>goal</name><rangeTypeName>${range}</rangeTypeName></featureDescription></features></typeDescription></types></typeSystemDescription>`;
const file = (content: string, name = 'a.xmi') => ({ name, content: strToU8(content) });
const read = (files: readonly { name: string; content: Uint8Array }[], options: DecodeOptions = {}) =>
  readFiles(xmi, files, options).articles.map(({ article, annotations, links }) => ({
    text: article.text,
    note: article.note ?? '',
    marks: annotations.map(
      ({ tag, segments, note }) =>
        `${tag}: ${segments.map(({ exact }) => exact).join(' … ')}${note ? ` (${note})` : ''}`,
    ),
    links: links.length,
  }));
const refusal = (content: Uint8Array, name = 'a.xmi') => {
  const decoded = xmi.decode?.([{ name, content }], {});
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};

describe('UIMA CAS XMI', () => {
  test('counts UTF-16 behind an emoji, keeps line ends, and makes no annotations of tokens', () => {
    const tokens =
      '<seg:Token xmi:id="20" sofa="1" begin="5" end="9"/><seg:Sentence xmi:id="21" sofa="1" begin="0" end="28"/>';
    expect(read([file(document(people + tokens))])).toEqual([
      {
        text: '⚓ 📰 Runa Holm left Osterby.\nIvo Brandt stayed.',
        note: 'Left out: 1 annotation of the layer Token, which describes words.\nLeft out: 1 annotation of the layer Sentence, which describes words.',
        marks: ['actor: Runa Holm', 'actor: Osterby'],
        links: 0,
      },
    ]);
  });

  test('relations join annotations, and slots do where the types say that they are references', () => {
    const relation =
      '<custom:Visit xmi:id="7" sofa="1" begin="20" end="27" Governor="5" Dependent="6" label="visits"/>';
    expect(read([file(document(people + relation))])[0]?.marks).toEqual([
      'actor: Runa Holm (visits → “Osterby”)',
      'actor: Osterby',
    ]);
    const slot = '<custom:Move xmi:id="7" sofa="1" begin="15" end="19" goal="6"/>';
    const asReference = [
      file(document(people + slot)),
      file(types('uima.tcas.Annotation'), 'TypeSystem.xml'),
    ];
    expect(read(asReference)[0]?.marks[2]).toContain('goal → “Osterby”');
    const asNumber = [file(document(people + slot)), file(types('uima.cas.Integer'), 'TypeSystem.xml')];
    expect(read(asNumber)[0]?.marks[2]).toContain('goal: 6');
  });

  test('several values are one, and several references are several links', () => {
    const structures =
      '<custom:Move xmi:id="7" sofa="1" begin="15" end="19" arguments="5 6"><ways>road</ways><ways>boat &amp; rail</ways></custom:Move>';
    const [article] = read([file(document(people + structures))]);
    expect(article?.marks[2]).toContain('ways: road, boat & rail');
    expect(article?.marks[2]).toContain('arguments → “Runa Holm”\narguments → “Osterby”');
  });

  test('each view with a text is an article; XML 1.1 may hold control characters', () => {
    const second =
      '<ner:NamedEntity xmi:id="9" sofa="2" begin="0" end="3" value="PER"/><cas:Sofa xmi:id="2" sofaNum="2" sofaID="translation" mimeType="text" sofaString="Ivo&#1; stayed."/>';
    const views = read([file(document(people + second, undefined, '1.1'))]);
    expect(views.map(({ marks }) => marks)).toEqual([['actor: Ivo'], ['actor: Runa Holm', 'actor: Osterby']]);
  });

  test('an archive holds documents with their types, or is a project that says what to export', () => {
    const archive = zipSync({
      'TypeSystem.xml': strToU8(types('uima.tcas.Annotation')),
      'quay.xmi': strToU8(document(people)),
    });
    expect(detect(archive, 'quay.zip')).toMatchObject({ format: { id: 'xmi' } });
    expect(read([{ name: 'quay.zip', content: archive }])).toMatchObject([
      { marks: ['actor: Runa Holm', 'actor: Osterby'] },
    ]);
    const project = zipSync({ 'exportedproject123.json': strToU8('{}') });
    expect(detect(project, 'p.zip')).toMatchObject({ format: { id: 'xmi' } });
    expect(refusal(project)).toMatch(/^it is a whole project of INCEpTION: export its documents/);
  });

  test.each([
    ['XCAS', '<CAS><uima.cas.Sofa/></CAS>', /XCAS/],
    ['types alone', types('uima.cas.Integer'), /^it only describes types/],
    [
      'an offset outside',
      document('<ner:NamedEntity xmi:id="5" sofa="1" begin="5" end="9999"/>'),
      /5-9999 is outside the text/,
    ],
    ['an id twice', document(people + people), /a second structure with the xmi:id 5/],
    ['no text', document('', ' '), /contains no text/],
    ['a cut file', document(people).slice(0, 600), /^line 1: /],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${document('')}`, /document type/],
    ['depth', `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">${'<a>'.repeat(100_000)}`, /nested more than/],
  ])('%s is refused in a sentence', (_what, content, sentence) => {
    expect(refusal(strToU8(content))).toMatch(sentence);
  });

  test('the types of a folder go with all its documents, chosen or not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xmi-'));
    const source = (name: string) => {
      writeFileSync(join(folder, name), 'x');
      return { name, path: join(folder, name), size: 1 };
    };
    const files = ['a.xmi', 'b.xmi', 'TypeSystem.xml'].map(source);
    const names = (list: typeof files) =>
      groupFiles(list).map((group) => group.files.map(({ name }) => name));
    const together = [
      ['a.xmi', 'TypeSystem.xml'],
      ['b.xmi', 'TypeSystem.xml'],
    ];
    expect(names(files)).toEqual(together);
    expect(names(files.slice(0, 2))).toEqual(together);
    expect(names(files.slice(2))).toEqual([['TypeSystem.xml']]);
  });
});
