import { type ReactNode, useId } from 'react';
import type { TagTarget } from '../../shared/formats/common/foreignNames.ts';
import type { ForeignName, ForeignNames, Mapping } from '../../shared/formats/common/mapping.ts';
import { attributeLabel } from '../../shared/model/attributeLabels.ts';
import { actorType } from '../../shared/model/codes/actor.ts';
import { type LinkType, linkTable, linkTypes } from '../../shared/model/linkTable.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { keyOf } from './guesses.ts';

interface Props {
  readonly names: ForeignNames;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** The names that another tool's file uses, and what each becomes. Unknown ones are highlighted. */
export function NameTable({ names, mapping, onChange }: Props) {
  return (
    <>
      <Names title="Tags" names={names.tags}>
        {({ name, guess }, labels) => (
          <select
            {...labels}
            value={keyOf(mapping.tags[name] ?? guess)}
            onChange={(event) =>
              onChange({ ...mapping, tags: { ...mapping.tags, [name]: targetOf(event.target.value, guess) } })
            }
          >
            {optionsFor(guess).map((target) => (
              <option key={keyOf(target)} value={keyOf(target)}>
                {wordsOf(target)}
              </option>
            ))}
          </select>
        )}
      </Names>
      <Names title="Attributes" names={names.attributes}>
        {({ name }, labels) => (
          <select
            {...labels}
            value={mapping.attributes[name] ?? ''}
            onChange={(event) =>
              onChange({
                ...mapping,
                attributes: { ...mapping.attributes, [name]: event.target.value || null },
              })
            }
          >
            <option value="">a line in the note</option>
            {attributes.map(([attribute, label]) => (
              <option key={attribute} value={attribute}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Names>
      <Names title="Links" names={names.links}>
        {({ name }, labels) => (
          <select
            {...labels}
            value={mapping.links[name] ?? ''}
            onChange={(event) =>
              // True because the options are the types.
              onChange({
                ...mapping,
                links: { ...mapping.links, [name]: (event.target.value as LinkType) || null },
              })
            }
          >
            <option value="">a line in the note</option>
            {linkTypes.map((type) => (
              <option key={type} value={type}>
                {`${type} (${linkTable[type].map(({ from, to }) => `${from} to ${to}`).join(', ')})`}
              </option>
            ))}
          </select>
        )}
      </Names>
    </>
  );
}

function Names<Target>(props: {
  readonly title: string;
  readonly names: readonly ForeignName<Target>[];
  readonly children: (
    name: ForeignName<Target>,
    labels: { 'aria-labelledby': string; 'aria-describedby'?: string },
  ) => ReactNode;
}) {
  const { title, names, children } = props;
  const id = useId();
  if (names.length === 0) return null;
  return (
    <table className="name-table">
      <caption className="part-title">{title}</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">Uses</th>
          <th scope="col" id={`${id}-becomes`}>
            Becomes
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, row) => (
          <tr key={name.name} data-unknown={!name.isKnown}>
            <th scope="row" id={`${id}-${row}`}>
              <bdi>{name.name}</bdi>
            </th>
            <td>{name.count.toLocaleString('en')}</td>
            <td>
              {children(name, {
                'aria-labelledby': `${id}-${row} ${id}-becomes`,
                ...(name.isKnown ? {} : { 'aria-describedby': `${id}-${row}-unknown` }),
              })}
              {!name.isKnown && (
                <span className="unknown-name" id={`${id}-${row}-unknown`}>
                  unknown
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const actorTypes = Object.entries(actorType.codes).map(([type, { label }]) => [type, label] as const);

const usual: readonly TagTarget[] = tags.flatMap((tag): readonly TagTarget[] => [
  { tag },
  ...(tag === 'actor' ? actorTypes.map(([type]) => ({ tag, preset: { type } })) : []),
]);

/** A guess may say something that no usual option does. */
function optionsFor(guess: TagTarget): readonly TagTarget[] {
  return usual.some((target) => keyOf(target) === keyOf(guess)) ? usual : [guess, ...usual];
}

function targetOf(key: string, guess: TagTarget): TagTarget {
  return optionsFor(guess).find((target) => keyOf(target) === key) ?? guess;
}

function wordsOf({ tag, preset }: TagTarget): string {
  const says = Object.entries(preset ?? {}).map(
    ([name, value]) =>
      actorTypes.find(([type]) => name === 'type' && type === value)?.[1] ?? `${name} ${value}`,
  );
  return says.length > 0 ? `${tagLabel[tag]}: ${says.join(', ')}` : tagLabel[tag];
}

/** An entry of the ledger is none of another tool's business. */
const attributes = Object.entries(attributeLabel).filter(([name]) => name !== 'actorEntryId');
