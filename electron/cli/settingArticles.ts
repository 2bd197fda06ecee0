import { typedDate } from '../../shared/dates/typedDate.ts';
import { type ArticlePatch, tidyPatch } from '../../shared/model/articleRules.ts';
import { articleStatuses, articleStatusNamed, articleStatusWord } from '../../shared/model/articleStatus.ts';
import { localDate } from '../../shared/model/localDay.ts';
import { UsageError } from './terminal.ts';

const fields = [
  'title',
  'outlet',
  'author',
  'url',
  'published',
  'language',
  'status',
  'label',
  'note',
] as const;
type Field = (typeof fields)[number];

/**
 * What `--set FIELD=VALUE …` changes on an article; an empty value clears. `label=X` adds a label, `label=-X` takes it away, `label=`
 * takes all of them. Throws `UsageError` for a field that there is not, one that is set twice, and a value that it cannot take.
 */
export function readSettings(settings: readonly string[]): ArticlePatch {
  if (settings.length === 0)
    throw new UsageError('“article” needs --set FIELD=VALUE, for example --set status=done.');
  let patch: ArticlePatch = {};
  const seen = new Set<Field>();
  for (const setting of settings) {
    const { field, value } = readSetting(setting);
    if (field !== 'label' && seen.has(field)) throw new UsageError(`The ${field} is set twice.`);
    seen.add(field);
    patch = { ...patch, ...(field === 'label' ? labelled(patch, value) : patchOf(field, value)) };
  }
  const tidy = tidyPatch(patch);
  if (!tidy.ok) throw new UsageError(tidy.error.message);
  return tidy.value;
}

function readSetting(setting: string): { readonly field: Field; readonly value: string } {
  const [, name, value] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError(`“${setting}” is not a field with a value, such as status=done.`);
  const field = fields.find((known) => known === name.trim().toLowerCase());
  if (field) return { field, value: value.trim() };
  throw new UsageError(`“${name}” is not a field of an article: choose one of ${fields.join(', ')}.`);
}

function labelled({ labels, addLabels = [], removeLabels = [] }: ArticlePatch, value: string): ArticlePatch {
  if (value === '') return { labels: [], addLabels: [], removeLabels: [] };
  return {
    ...(labels && { labels }),
    ...(value.startsWith('-')
      ? { addLabels, removeLabels: [...removeLabels, value.slice(1)] }
      : { addLabels: [...addLabels, value], removeLabels }),
  };
}

function patchOf(field: Exclude<Field, 'label'>, value: string): ArticlePatch {
  switch (field) {
    case 'title':
      return { title: value };
    case 'outlet':
      return { publisher: value };
    case 'published':
      return { publishedAt: value === '' ? null : dateOf(value) };
    case 'status':
      return { status: value === '' ? 'toDo' : statusOf(value) };
    default:
      return { [field]: value };
  }
}

function dateOf(value: string) {
  const date = typedDate(value, { from: localDate(Date.now()) });
  if (date.ok) return date.value;
  throw new UsageError(date.error.message);
}

function statusOf(value: string) {
  const status = articleStatusNamed(value);
  if (status) return status;
  const choices = articleStatuses.map((each) => articleStatusWord[each]).join(', ');
  throw new UsageError(`“${value}” is not a status: choose one of ${choices}.`);
}
