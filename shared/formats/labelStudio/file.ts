import { fail, ok, type Result } from '../../result.ts';
import { isTable, readCsvRecords } from '../common/csvRecords.ts';
import { type Fields, fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { JsonRecord } from '../common/jsonLines.ts';
import { parseJson } from '../common/parseJson.ts';
import type {
  LabelStudioItemRead,
  LabelStudioPerson,
  LabelStudioSetRead,
  LabelStudioTaskRead,
  LabelStudioValueRead,
} from './wire.ts';

/** A document with what annotators and models said of it. */
export interface Task {
  /** Where it is in the file, for sentences: `[3]`. */
  readonly path: string;
  readonly id: string;
  readonly data: Fields;
  readonly sets: readonly ResultSet[];
}

/** What one annotator or one model said. */
export interface ResultSet {
  readonly path: string;
  readonly kind: 'accepted' | 'suggested' | 'rejected';
  readonly by: string | undefined;
  readonly at: string | undefined;
  readonly items: readonly Unread<LabelStudioItemRead>[];
}

/**
 * The tasks of a file in any of Label Studio's JSON dialects: its export and import (`annotations`, `predictions`, formerly
 * `completions`), that of cloud storages (a `result` with its `task`), JSON_MIN (regions under the names of controls), and
 * the same as a table, with JSON in its cells.
 */
export function readTasks(text: string): Result<readonly Task[]> {
  const records = isTable(text) ? readCsvRecords(text) : readList(text);
  if (!records.ok) return records;
  const tasks: Task[] = [];
  for (const { path, value } of records.value) {
    const task = readTask(value, path);
    if (!task.ok) return task;
    tasks.push(task.value);
  }
  return tasks.length > 0 ? ok(tasks) : fail('invalid-input', 'there is no task in this file');
}

function readList(text: string): Result<readonly JsonRecord[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const list = Array.isArray(json.value) ? json.value : [json.value];
  return ok(list.map((value: unknown, index) => ({ path: `[${index}]`, value })));
}

function readTask(raw: unknown, path: string): Result<Task> {
  const fields = fieldsOf<LabelStudioTaskRead>(raw);
  if (!fields) return fail('invalid-input', `${path}: a task must be an object`);
  const id = textsOf(fields.id)[0] ?? path;
  const inner = fieldsOf<LabelStudioTaskRead['task']>(fields.task);
  const data = fieldsOf(fields.data) ?? fieldsOf(inner?.data);
  if (!data) return readMinimal(fields, path, id);
  if (inner && Array.isArray(fields.result)) {
    const only = readSet(fields, path, 'accepted');
    return only.ok ? ok({ path, id: textsOf(inner.id)[0] ?? id, data, sets: [only.value] }) : only;
  }
  const sets: ResultSet[] = [];
  for (const name of ['annotations', 'completions', 'predictions'] as const) {
    const list = fields[name] ?? [];
    if (!Array.isArray(list)) return fail('invalid-input', `${path}.${name}: must be a list`);
    for (const [index, item] of list.entries()) {
      // An export may name annotations and predictions by their numbers only.
      if (typeof item === 'number') continue;
      const set = readSet(
        item,
        `${path}.${name}[${index}]`,
        name === 'predictions' ? 'suggested' : 'accepted',
      );
      if (!set.ok) return set;
      sets.push(set.value);
    }
  }
  return ok({ path, id, data, sets });
}

function readSet(raw: unknown, path: string, kind: 'accepted' | 'suggested'): Result<ResultSet> {
  const fields = fieldsOf<LabelStudioSetRead>(raw);
  if (!fields || !Array.isArray(fields.result)) {
    return fail('invalid-input', `${path}.result: must be a list`);
  }
  const items: Unread<LabelStudioItemRead>[] = [];
  for (const [index, item] of fields.result.entries()) {
    const region = fieldsOf<LabelStudioItemRead>(item);
    if (!region) return fail('invalid-input', `${path}.result[${index}]: must be an object`);
    items.push(region);
  }
  return ok({
    path: `${path}.result`,
    kind: fields.was_cancelled === true ? 'rejected' : kind,
    by: annotatorOf(fields),
    at: textsOf(fields.created_at)[0],
    items,
  });
}

function annotatorOf({
  completed_by: by,
  model_version: model,
  created_username: name,
}: Unread<LabelStudioSetRead>): string | undefined {
  const person = fieldsOf<LabelStudioPerson>(by);
  const known = textsOf(person?.email ?? name ?? model ?? person?.id).find((text) => text.trim() !== '');
  return known ?? (typeof by === 'number' ? `annotator ${by}` : undefined);
}

/** JSON_MIN: `{"text": "…", "label": [{"start": 0, "end": 4, "labels": ["PER"]}], "sentiment": "Positive", "id": 1}` */
function readMinimal(fields: Unread<LabelStudioTaskRead>, path: string, id: string): Result<Task> {
  const regions = Object.entries(fields).flatMap(([name, list]) =>
    Array.isArray(list)
      ? list.flatMap((item, index) => {
          const value = fieldsOf<LabelStudioValueRead>(item);
          const isRegion = value && 'start' in value && 'end' in value;
          const type = value && Object.keys(value).find((key) => key.endsWith('labels'));
          return isRegion
            ? [{ id: `${name}-${index + 1}`, from_name: name, to_name: 'text', type, value }]
            : [];
        })
      : [],
  );
  if (regions.length === 0) return fail('invalid-input', `${path}: “data” and labels are missing`);
  const set: ResultSet = {
    path,
    kind: 'accepted',
    by: annotatorOf({ completed_by: fields.annotator }),
    at: textsOf(fields.created_at)[0],
    items: regions,
  };
  const bookkeeping = ['id', 'annotator', 'annotation_id', 'created_at', 'updated_at', 'lead_time'];
  const plain = Object.entries(fields).filter(
    ([name, value]) =>
      (typeof value === 'string' ||
        (Array.isArray(value) && !regions.some((one) => one.from_name === name))) &&
      !bookkeeping.includes(name),
  );
  return ok({ path, id, data: Object.fromEntries(plain), sets: [set] });
}
