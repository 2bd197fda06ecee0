import { countCodePoints } from '../../text/offsets.ts';
import { type Fields, fieldsOf, textsOf } from '../common/fields.ts';
import type { JsonRecord } from '../common/jsonLines.ts';

/** How the files of other tools begin that say the same as doccano in other words, for telling them by their first 4 kB. */
export const alikePatterns: readonly RegExp[] = [
  // LightTag
  /"examples"\s*:\s*\[\s*\{[\s\S]*"content"\s*:/,
  // UBIAI
  /"entityLabel"\s*:/,
  // Kili
  /"json_?[rR]esponse"\s*:\s*\{/,
  // BioC
  /"passages"\s*:\s*\[[\s\S]*"(?:offset|infons)"\s*:/,
  // GATE's bdocjs
  /"annotation_sets"\s*:\s*\{/,
];

/** The documents of such a file as doccano would write them; other records come back as they are. */
export function likeDoccano(records: readonly JsonRecord[]): readonly JsonRecord[] {
  return records.flatMap(({ path, value }) => {
    const fields = fieldsOf(value) ?? {};
    const lists = [fields.examples, fields.documents].find(Array.isArray);
    if (Array.isArray(lists))
      return lists.map((each: unknown, index) => ({
        path: `${path}[${index}]`,
        value: documentOf(each) ?? each,
      }));
    return [{ path, value: documentOf(value) ?? value }];
  });
}

interface Entity {
  readonly id?: string;
  readonly start_offset: unknown;
  readonly end_offset: unknown;
  readonly label: string;
  readonly text?: string;
}

function documentOf(value: unknown): object | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  if (Array.isArray(fields.passages)) return fromBioC(fields, fields.passages);
  const text = [fields.content, fields.document, fields.text].find((each) => typeof each === 'string');
  if (typeof text !== 'string') return null;
  const id = textsOf(fields.example_id ?? fields.externalId ?? fields.documentName ?? fields.name)[0];
  const entities = lightTag(fields) ?? ubiai(fields) ?? kili(fields) ?? gate(fields);
  return entities && { ...(id !== undefined && { id }), text, entities };
}

function lightTag({ content, annotations }: Fields): readonly Entity[] | null {
  if (typeof content !== 'string' || !Array.isArray(annotations)) return null;
  return annotations.map((one: unknown) => entityOf(one, ['tag', 'label'], 'value'));
}

function ubiai({ tokens }: Fields): readonly Entity[] | null {
  if (!Array.isArray(tokens) || !tokens.some((one) => fieldsOf(one)?.entityLabel !== undefined)) return null;
  return tokens.map((one: unknown) => entityOf(one, ['entityLabel'], 'text'));
}

/** The jobs of Kili that mark words; what they classify is said of the whole text. */
function kili({ json_response, jsonResponse }: Fields): readonly Entity[] | null {
  const jobs = fieldsOf(json_response ?? jsonResponse);
  if (!jobs) return null;
  return Object.values(jobs).flatMap((job) => {
    const list = fieldsOf(job)?.annotations;
    return (Array.isArray(list) ? list : []).flatMap((one: unknown): Entity[] => {
      const { beginOffset, content, categories, mid } = fieldsOf(one) ?? {};
      if (typeof beginOffset !== 'number' || typeof content !== 'string') return [];
      const [category] = Array.isArray(categories) ? categories : [];
      const label = textsOf(fieldsOf(category)?.name)[0] ?? 'entity';
      const [id] = textsOf(mid);
      const end_offset = beginOffset + countCodePoints(content);
      return [
        { ...(id !== undefined && { id }), start_offset: beginOffset, end_offset, label, text: content },
      ];
    });
  });
}

/** Tokens, sentences and spaces are annotations to GATE, but none that a person made. */
function gate({ annotation_sets: sets }: Fields): readonly Entity[] | null {
  const all = fieldsOf(sets);
  if (!all) return null;
  return Object.values(all).flatMap((set) => {
    const list = fieldsOf(set)?.annotations;
    return (Array.isArray(list) ? list : [])
      .filter(
        (one: unknown) => !/^(?:Token|SpaceToken|Sentence|Split|Lookup)$/.test(String(fieldsOf(one)?.type)),
      )
      .map((one: unknown) => entityOf(one, ['type'], ''));
  });
}

function entityOf(value: unknown, labels: readonly string[], words: string): Entity {
  const fields = fieldsOf(value) ?? {};
  const label = labels.flatMap((key) => textsOf(fields[key] ?? [])).find((one) => one !== '') ?? 'entity';
  const text = typeof fields[words] === 'string' ? fields[words] : undefined;
  return { start_offset: fields.start, end_offset: fields.end, label, ...(text !== undefined && { text }) };
}

/** The passages of a document of BioC, each where it begins; what lies between them is not in the file. */
function fromBioC(fields: Fields, passages: readonly unknown[]): object {
  const parts: string[] = [];
  const entities: Entity[] = [];
  let length = 0;
  for (const passage of passages) {
    const { offset, text, annotations } = fieldsOf(passage) ?? {};
    const gap = typeof offset === 'number' ? Math.min(Math.max(offset - length, 0), maxGap) : 1;
    const words = typeof text === 'string' ? text : '';
    parts.push('\n'.repeat(gap), words);
    length += gap + countCodePoints(words);
    for (const one of [annotations ?? []].flat()) {
      const { infons, locations, text: exact } = fieldsOf(one) ?? {};
      const label = textsOf(fieldsOf(infons)?.type)[0] ?? 'entity';
      const [place] = Array.isArray(locations) ? locations.map((each: unknown) => fieldsOf(each)) : [];
      const [start, size] = [place?.offset, place?.length];
      if (typeof start !== 'number' || typeof size !== 'number') continue;
      const quoted = typeof exact === 'string' && Array.isArray(locations) && locations.length === 1;
      entities.push({ start_offset: start, end_offset: start + size, label, ...(quoted && { text: exact }) });
    }
  }
  return { id: fields.id, text: parts.join(''), entities };
}

/** Passages lie side by side. */
const maxGap = 1000;
