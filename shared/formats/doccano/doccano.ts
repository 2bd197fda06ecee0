import type { ActorEntry } from '../../model/actor.ts';
import { makeCounter } from '../common/counter.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { continuation } from '../common/fields.ts';
import type { EncodedFile, EncodeOptions, Format, OffsetUnit } from '../common/format.ts';
import { ownBeside } from '../glossator/ownBeside.ts';
import { alikePatterns } from './alike.ts';
import { decodeDoccano } from './decode.ts';
import type { DoccanoEntity, DoccanoLine, DoccanoRelation } from './wire.ts';

/**
 * doccano JSONL, a line for each article. A mark is one entity, or several that a relation called `continues` joins. doccano
 * keeps fields that it does not know with the document and exports them again: there is what else Glossator knows.
 */
export const doccano: Format = {
  id: 'doccano',
  aliases: ['doccano-jsonl'],
  label: 'doccano JSONL',
  extension: '.jsonl',
  sharedExtensions: ['.json', '.ndjson', '.csv', '.tsv'],
  mediaType: 'application/x-ndjson',
  offsetUnit: 'code point',
  offsetUnits: ['code point', 'grapheme cluster'],
  layout: 'file',
  drops: [
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series and decisions on pairs',
    'annotation edges inside a grapheme cluster, if grapheme clusters are counted',
  ],
  source: 'https://github.com/doccano/doccano/pull/1703',
  encode: encodeDoccano,
  decode: ([file], options) => decodeDoccano(String(file?.content ?? ''), options),
  recognises: (head) =>
    /^\ufeff?\s*(?:\[\s*)?\{/.test(head)
      ? (alikePatterns.some((pattern) => pattern.test(head)) ||
          /"start_offset"\s*:/.test(head) ||
          /"(?:labels?|entities)"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"/.test(head)) &&
        !/"(?:_input_hash|_task_hash|answer)"\s*:/.test(head)
      : // A table with such a list in a cell.
        /[,;\t]"\[\[\d+, ?\d+, ?""|""start_offset"":/.test(head),
};

function encodeDoccano(
  dossier: Dossier,
  { offsetUnit = 'code point' }: EncodeOptions,
): readonly EncodedFile[] {
  const { articles, actors } = readyToWrite(dossier);
  return [{ name: 'annotations.doccano.jsonl', content: inLines(articles, actors, offsetUnit) }];
}

/** Ids are unique in the whole file, as they are in doccano's database. */
function* inLines(
  articles: readonly DossierArticle[],
  actors: readonly ActorEntry[],
  offsetUnit: OffsetUnit,
): Iterable<string> {
  let nextId = 1;
  let nextRelation = 1;
  for (const [index, entry] of articles.entries()) {
    const { article, annotations, links } = entry;
    const count = makeCounter(article.text, offsetUnit);
    const places = new Map(annotations.map(({ id, segments }) => [id, count(segments)]));
    const firstIds = new Map<string, number>();
    const entities: DoccanoEntity[] = [];
    const relations: DoccanoRelation[] = [];
    const relate = (from: number | undefined, to: number | undefined, type: string) => {
      relations.push({ id: nextRelation, from_id: from, to_id: to, type });
      nextRelation += 1;
    };
    for (const { id, tag } of annotations) {
      for (const { start, end } of places.get(id) ?? []) {
        if (firstIds.has(id)) relate(firstIds.get(id), nextId, continuation);
        else firstIds.set(id, nextId);
        entities.push({ id: nextId, label: tag, start_offset: start, end_offset: end });
        nextId += 1;
      }
    }
    for (const { type, from, to } of links)
      if (firstIds.has(to)) relate(firstIds.get(from), firstIds.get(to), type);
    const own = ownBeside(entry, actors, places, ({ to }) => firstIds.has(to));
    const line: DoccanoLine = {
      id: index + 1,
      entities,
      relations,
      text: article.text,
      glossator: { offsetUnit, ...own },
    };
    yield `${JSON.stringify(line)}\n`;
  }
}
