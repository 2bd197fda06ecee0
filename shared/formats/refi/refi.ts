import { strToU8, type Zippable, zipSync } from 'fflate/browser';
import { v5 as nameBasedId } from 'uuid';
import { maxUnpackedFiles } from '../../limits.ts';
import type { Annotation } from '../../model/annotation.ts';
import { type Tag, tagLabel, tags } from '../../model/tag.ts';
import { Refusal } from '../../result.ts';
import { numeral } from '../../text/counting.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { EncodedFile, EncodeOptions, Format } from '../common/format.ts';
import { ownAnnotation, ownArticle } from '../glossator/own.ts';
import { decodeRefi } from './decode.ts';
import { type OwnParts, ownEntry, projectEntry } from './parts.ts';
import { element } from './xml.ts';

/**
 * A project for programs of qualitative analysis (ATLAS.ti, MAXQDA, NVivo, QualCoder …): a source for each article, a code
 * for each tag, a selection for each part of an annotation. What Glossator alone knows is in an entry of the archive that
 * other programs leave alone.
 */
export const refi: Format = {
  id: 'refi',
  aliases: ['qdpx', 'refi-qda'],
  label: 'REFI-QDA project',
  extension: '.qdpx',
  otherExtensions: ['.qde', '.qdc'],
  mediaType: 'application/zip',
  offsetUnit: 'code point',
  layout: 'file',
  isBinary: true,
  drops: [
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series and decisions on pairs',
    'which parts belong to one annotation, in other programs',
  ],
  source: 'REFI-QDA Standard 1.0, Project.xsd of 18 March 2019 (https://www.qdasoftware.org)',
  encode: encodeRefi,
  decode: ([file], options) =>
    decodeRefi(file?.content instanceof Uint8Array ? file.content : new Uint8Array(), options),
};

/** Chosen once at random, for the ids of this format alone. */
const namespace = '0b7ddc0e-5a52-4f9f-8f19-8f0e34a2c4d1';

/** The colours that the tags have in the window. */
const colours: Readonly<Record<Tag, string>> = {
  claim: '#b35300',
  actor: '#005f9e',
  figure: '#00754f',
  quote: '#7d2a86',
};

function encodeRefi(dossier: Dossier, options: EncodeOptions): readonly EncodedFile[] {
  const { articles, actors } = readyToWrite(dossier);
  // The project and our own fields are files of the archive, too.
  if (articles.length > maxUnpackedFiles - 2)
    throw new Refusal(
      'unsupported',
      `A REFI-QDA project holds at most ${numeral(maxUnpackedFiles - 2)} articles: export fewer at a time.`,
    );
  const own: OwnParts = { articles: {}, marks: {}, links: {} };
  const files: Zippable = {};
  const notes: string[] = [];
  const sources = articles.map((entry) => {
    files[`sources/${entry.article.id}.txt`] = strToU8(entry.article.text);
    const offsets = makeOffsetMap(entry.article.text);
    own.articles[entry.article.id] = ownArticle(entry, actors, offsets);
    return sourceOf(entry, own, notes, offsets);
  });
  const links = articles.flatMap((entry) =>
    entry.links.map(({ id, type, from, to, ...rest }) => {
      own.links[id] = { id, ...rest };
      return element('Link', { guid: id, name: type, direction: 'OneWay', originGUID: from, targetGUID: to });
    }),
  );
  const users = [...new Set(articles.flatMap((entry) => entry.annotations.flatMap(annotatorsOf)))];
  const project = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element(
      'Project',
      {
        xmlns: 'urn:QDA-XML:project:1.0',
        name: 'Glossator',
        origin: `Glossator ${options.generatorVersion}`,
        creationDateTime: options.exportedAt,
      },
      // Lists must not be empty.
      list(
        'Users',
        users.map((name) => element('User', { guid: userId(name), name })),
      ),
      element('CodeBook', {}, list('Codes', tags.map(codeOf))),
      list('Sources', sources),
      list('Notes', notes),
      list('Links', links),
    ),
    '\n',
  ].join('');
  files[projectEntry] = strToU8(project);
  files[ownEntry] = strToU8(JSON.stringify(own));
  return [{ name: 'annotations.qdpx', content: zipSync(files, { mtime: zipTime }) }];
}

/** The first moment that a zip archive can name: what is exported twice has the same bytes. */
const zipTime = new Date(1980, 0, 1);

function list(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? '' : element(name, {}, ...elements);
}

function codeOf(tag: Tag): string {
  return element('Code', { guid: codeId(tag), name: tag, isCodable: 'true', color: colours[tag] });
}

function sourceOf(entry: DossierArticle, own: OwnParts, notes: string[], offsets: OffsetMap): string {
  const { article, annotations } = entry;
  const selections = annotations.flatMap((annotation) => {
    const { id, segments, note } = annotation;
    const ids = segments.map((_segment, index) =>
      index === 0 ? id : nameBasedId(`${id} ${index}`, namespace),
    );
    const description = describe(annotation);
    own.marks[id] = { selections: ids, description, note, own: ownAnnotation(annotation, offsets) };
    const noteId = nameBasedId(`note ${id}`, namespace);
    if (note !== null) notes.push(noteOf(annotation, noteId, note));
    return segments.map(({ start, end, exact }, index) =>
      element(
        'PlainTextSelection',
        {
          guid: ids[index] ?? id,
          name: exact,
          startPosition: String(offsets.toCodePoints(start)),
          endPosition: String(offsets.toCodePoints(end)),
          ...madeBy(annotation),
        },
        index === 0 && description !== '' ? element('Description', {}, { text: description }) : '',
        element(
          'Coding',
          {
            guid: nameBasedId(`coding ${ids[index]}`, namespace),
            creatingUser: userId(annotation.createdBy),
          },
          element('CodeRef', { targetGUID: codeId(annotation.tag) }),
        ),
        index === 0 && note !== null ? element('NoteRef', { targetGUID: noteId }) : '',
      ),
    );
  });
  return element(
    'TextSource',
    { guid: article.id, name: article.title, plainTextPath: `internal://${article.id}.txt` },
    ...selections,
  );
}

/** The attributes as a person reads them in another program, a line each. */
function describe(annotation: Annotation): string {
  return Object.entries(flatAttributes(annotation))
    .filter(([name]) => name !== 'actorEntryId')
    .map(([name, value]) => `${name}: ${String(value).replace(/\s+/g, ' ')}`)
    .join('\n');
}

function noteOf(annotation: Annotation, guid: string, note: string): string {
  return element(
    'Note',
    { guid, name: `${tagLabel[annotation.tag]} note`, ...madeBy(annotation) },
    element('PlainTextContent', {}, { text: note }),
  );
}

function annotatorsOf({ createdBy, updatedBy }: Annotation): readonly string[] {
  return [createdBy, updatedBy];
}

function madeBy({
  createdBy,
  createdAt,
  updatedBy,
  updatedAt,
}: Annotation): Readonly<Record<string, string>> {
  return {
    creatingUser: userId(createdBy),
    creationDateTime: createdAt,
    modifyingUser: userId(updatedBy),
    modifiedDateTime: updatedAt,
  };
}

function userId(name: string): string {
  return nameBasedId(`user ${name}`, namespace);
}

function codeId(tag: Tag): string {
  return nameBasedId(`code ${tag}`, namespace);
}
