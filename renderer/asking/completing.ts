import type { Tag } from '../../shared/model/tag.ts';
import { completionAt } from '../../shared/query/complete.ts';
import { type Field, fieldNamed } from '../../shared/query/fields.ts';
import { printValue } from '../../shared/query/print.ts';
import { readValues } from '../state/actions/values.ts';

/** Something that can be written at the caret. */
export interface Completion {
  /** What it takes the place of (UTF-16 code units, half-open). */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly label: string;
  /** What it says, beside its label. */
  readonly gloss: string;
  readonly tag: Tag | null;
  /** How many answers of the whole workspace have it; null where that is not counted. */
  readonly count: number | null;
  /** The part is finished with it. */
  readonly isWhole: boolean;
}

/** The most that are shown, and the most of them that the store knows. */
const most = 12;
const mostStored = 8;
/** A bare word of so many letters may be a name. */
const leastOfName = 2;

/** What can be written at a caret (UTF-16 code units); `isAsked`: also where nothing has been typed yet. */
export async function completionsAt(
  text: string,
  caret: number,
  isAsked: boolean,
): Promise<readonly Completion[]> {
  const found = completionAt(text, caret);
  if (!found || (found.kind === 'field' && found.prefix === '' && !isAsked)) return [];
  const { from, to, field, prefix, options } = found;
  const fixed = options.map((option) => ({
    ...option,
    from,
    to,
    count: null,
    isWhole: !/[:[]$/.test(option.insert),
  }));
  const stored = field ? await valuesOf(field, prefix) : await namesLike(prefix);
  const typed = text.slice(from, to);
  return [
    ...fixed.slice(0, most - Math.min(stored.length, field ? 0 : 3)),
    ...stored.map((one) => ({ ...one, from, to })),
  ]
    .filter(({ insert }) => insert !== typed)
    .slice(0, most);
}

type Stored = Omit<Completion, 'from' | 'to'>;

/** The values of a field that the store knows: names, languages, units. */
async function valuesOf({ name, takes }: Field, prefix: string): Promise<readonly Stored[]> {
  if (takes !== 'name' && takes !== 'whole') return [];
  const values = await readValues(name, prefix, mostStored);
  return values.map(({ value, words, count }) => ({
    insert: printValue(value),
    label: value,
    gloss: words === value ? '' : words,
    tag: null,
    count,
    isWhole: true,
  }));
}

/** Actors and outlets whose names begin as a bare word does. */
async function namesLike(prefix: string): Promise<readonly Stored[]> {
  if (prefix.trim().length < leastOfName) return [];
  const fields = (['actor', 'outlet'] as const).flatMap((name) => fieldNamed.get(name) ?? []);
  const found = await Promise.all(
    fields.map(async (field) => ({ field, values: await valuesOf(field, prefix) })),
  );
  return found.flatMap(({ field: { name }, values }) =>
    values.slice(0, 3).map((value) => ({
      ...value,
      insert: `${name}:${value.insert}`,
      label: `${name}:${value.insert}`,
    })),
  );
}
