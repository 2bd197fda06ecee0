import { useId, useState } from 'react';
import { codeName } from '../../../shared/model/codes/scheme.ts';
import { type Tag, tagLabel, tags } from '../../../shared/model/tag.ts';
import { type Field, fieldTable } from '../../inspector/fieldTable.ts';
import { changeMany } from '../../state/actions/manyAnnotations.ts';
import { chosenOf } from './chosenOf.ts';

interface Props {
  readonly ids: readonly string[];
  /** The tag of all of them, if they have one. */
  readonly tag: Tag | null;
  readonly onDone: () => void;
}

/** An attribute that several annotations can have alike. */
interface Shared {
  readonly tag: Tag;
  readonly field: Extract<Field, { readonly kind: 'choice' | 'flag' | 'text' }>;
}

/** Gives several annotations the same value of an attribute, or clears it; those that cannot have it stay as they are. */
export function AttributePanel({ ids, tag, onDone }: Props) {
  const offered = tag ? sharedOf(tag) : tags.flatMap(sharedOf);
  const id = useId();
  const [index, setIndex] = useState(0);
  const [value, setValue] = useState('');
  const chosen = offered[index];
  if (!chosen) return null;
  const { field } = chosen;
  const apply = async () => {
    onDone();
    const those = await chosenOf(ids, chosen.tag, tag);
    if (those.length > 0)
      await changeMany(
        those,
        { attributes: { [field.path.name]: stored(field, value) } },
        value === '' ? `without ${field.label.toLowerCase()} now` : 'changed',
      );
  };
  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <label>
        Attribute
        <select
          value={index}
          onChange={({ target }) => {
            setIndex(Number(target.value));
            setValue('');
          }}
        >
          {offered.map((one, at) => (
            <option key={`${one.tag} ${one.field.label}`} value={at}>
              {tag ? one.field.label : `${tagLabel[one.tag]}: ${one.field.label}`}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={id}>
        Value
        {field.kind === 'text' ? (
          <input
            id={id}
            value={value}
            placeholder={field.hint}
            onChange={({ target }) => setValue(target.value)}
          />
        ) : (
          <select id={id} value={value} onChange={({ target }) => setValue(target.value)}>
            <option value="">– (clear)</option>
            {Object.keys(field.scheme.codes).map((code) => (
              <option key={code} value={code}>
                {nameIn(field, code)}
              </option>
            ))}
          </select>
        )}
      </label>
      <button type="submit" className="button primary">
        {value === '' ? 'Clear' : 'Apply'}
      </button>
    </form>
  );
}

/** Words of the article differ from one to the next; a part of an attribute would take its other parts along. */
function sharedOf(tag: Tag): readonly Shared[] {
  return fieldTable[tag].flatMap(({ fields }) =>
    fields.flatMap((field) =>
      (field.kind === 'choice' || field.kind === 'flag' || field.kind === 'text') &&
      field.path.part === undefined
        ? [{ tag, field }]
        : [],
    ),
  );
}

function nameIn(field: Extract<Shared['field'], { readonly kind: 'choice' | 'flag' }>, code: string): string {
  return field.kind === 'flag'
    ? codeName(field.scheme, code === 'yes' ? 'yes' : 'no')
    : codeName(field.scheme, code);
}

function stored(field: Shared['field'], value: string): unknown {
  if (value === '') return null;
  return field.kind === 'flag' ? value === 'yes' : value;
}
