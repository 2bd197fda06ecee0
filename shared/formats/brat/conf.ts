import { schemes } from '../../model/codes/index.ts';
import { linkTable, linkTypes } from '../../model/linkTable.ts';
import { type Tag, tags } from '../../model/tag.ts';
import type { ForeignValue } from '../common/foreign.ts';
import { asLine } from './own.ts';

/** brat offers the values of an attribute as a list: longer ones are words of an article, which are of no use there. */
const maxValueLength = 40;

/** Which values each attribute has in an export, and on which tags. */
export type UsedValues = Map<string, { readonly tags: Set<Tag>; readonly values: Set<string> }>;

/** Takes the attributes of one mark into account. */
export function noteValues(
  used: UsedValues,
  tag: Tag,
  attributes: Readonly<Record<string, ForeignValue>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const entry = used.get(name) ?? { tags: new Set(), values: new Set() };
    used.set(name, entry);
    entry.tags.add(tag);
    for (const each of Array.isArray(value) ? value : [value])
      if (typeof each === 'string') entry.values.add(asLine(each));
  }
}

/** `annotation.conf`, without which brat does not know the types it shows (https://brat.nlplab.org/configuration.html). */
export function bratConf(used: UsedValues): string {
  // A type with several pairs has a line for each.
  const relations = linkTypes.flatMap((type) =>
    linkTable[type].map(({ from, to }) => `${type}\tArg1:${from}, Arg2:${to}`),
  );
  const attributes = Array.from(used, ([name, { tags: on, values }]) => {
    const listed = [...withOthers(values)].filter(
      (value) => value.length <= maxValueLength && !/[|,:<>]/.test(value),
    );
    return `${name}\tArg:${[...on].join('|')}${listed.length > 0 ? `, Value:${listed.join('|')}` : ''}`;
  });
  return [
    '[entities]',
    ...tags,
    '[relations]',
    ...relations,
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    ...attributes,
    '',
  ].join('\n');
}

/** Where a value is a code, brat offers the other codes of its scheme too. */
function withOthers(values: ReadonlySet<string>): ReadonlySet<string> {
  const codes = schemes
    .map((scheme) => Object.keys(scheme.codes))
    .filter((known) => values.size > 0 && [...values].every((value) => known.includes(value)));
  return new Set([...(codes[0] ?? []), ...values]);
}
