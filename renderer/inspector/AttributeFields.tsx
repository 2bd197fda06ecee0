import { memo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type AttributePath, patchAt, valueAt } from '../../shared/model/attributePath.ts';
import { modifierLabel } from '../../shared/model/codes/figure.ts';
import type { Scheme } from '../../shared/model/codes/scheme.ts';
import { assertNever } from '../../shared/result.ts';
import { changeInTurn } from '../state/actions/fields.ts';
import { findAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { useStoreAtOnce } from '../state/store.ts';
import { BoundField } from './BoundField.tsx';
import { ChipsField } from './ChipsField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { Explaining } from './ExplainCard.tsx';
import { FigureCard } from './FigureCard.tsx';
import { type Field, fieldTable } from './fieldTable.ts';
import { LinkedField } from './LinkedField.tsx';
import { TextField } from './TextField.tsx';
import { WordsField } from './WordsField.tsx';

/** Every attribute of an annotation, each with its control; what is changed is stored at once, and nothing is required. */
export const AttributeFields = memo(function AttributeFields({
  annotation: told,
}: {
  readonly annotation: Annotation;
}) {
  const annotation = useStoreAtOnce((state) => newestOf(state, told));
  return (
    <div className="attribute-fields" data-owns-delete>
      {annotation.tag === 'figure' && <FigureCard figure={annotation} />}
      <Explaining>
        {fieldTable[annotation.tag].map(({ title, voice, fields }) => (
          <fieldset key={title} className="field-group" data-voice={voice}>
            <legend>{title}</legend>
            {fields.map((field) => (
              <AttributeField key={field.label} annotation={annotation} field={field} />
            ))}
          </fieldset>
        ))}
      </Explaining>
    </div>
  );
});

/** As it is in the state: what was changed here shows in the frame that says "Saved". Another tag has other fields, and they come with it. */
function newestOf(state: State, told: Annotation): Annotation {
  const now = findAnnotation(state, told.id);
  return now?.tag === told.tag ? now : told;
}

function AttributeField({ annotation, field }: { readonly annotation: Annotation; readonly field: Field }) {
  const { id, attributes } = annotation;
  const { kind, label } = field;
  switch (kind) {
    case 'choice':
      return <ChoiceField {...at(annotation, field.path)} label={label} scheme={field.scheme} />;
    case 'linked':
      return (
        <LinkedField
          annotation={annotation}
          label={label}
          type={field.type}
          choice={field.choice && { ...at(annotation, field.choice.path), scheme: field.choice.scheme }}
        />
      );
    case 'flag': {
      const flag = valueAt(attributes, field.path);
      return (
        <ChoiceField
          fieldKey={keyOf(id, field.path)}
          label={label}
          scheme={field.scheme}
          stored={flag === undefined ? '' : flag ? 'yes' : 'no'}
          write={(value) => write(id, field.path, value === '' ? null : value === 'yes')}
        />
      );
    }
    case 'words':
      return <WordsField annotation={annotation} slot={field.slot} label={label} isFree={field.isFree} />;
    case 'bound':
      return annotation.tag === 'figure' ? (
        <BoundField figure={annotation} end={field.end} label={label} />
      ) : null;
    case 'chips': {
      const chosen = listAt(attributes, field.path);
      const toggle = (value: string, isOn: boolean, asked: number) => {
        const change = (now: Annotation) => {
          const before = listAt(now.attributes, field.path);
          // In the order of the scheme, so that the same set is always the same list.
          const after = Object.keys(field.scheme.codes).filter((code) =>
            code === value ? isOn : before.includes(code),
          );
          return patchAt(now.attributes, field.path, after.length === 0 ? null : after);
        };
        void changeInTurn(id, change, asked);
      };
      return (
        <ChipsField
          label={label}
          scheme={field.scheme}
          chosen={chosen}
          nameOf={(code) => chipName(annotation, field.scheme, code)}
          toggle={toggle}
        />
      );
    }
    case 'text':
      return <TextField {...at(annotation, field.path)} label={label} hint={field.hint} />;
    case 'date':
      return <DateField {...at(annotation, field.path)} label={label} />;
    default:
      return assertNever(kind);
  }
}

/** What a field for a text at a path needs. */
function at({ id, attributes }: Annotation, path: AttributePath) {
  const value = valueAt(attributes, path);
  return {
    fieldKey: keyOf(id, path),
    stored: typeof value === 'string' ? value : '',
    write: (text: string) => write(id, path, text === '' ? null : text),
  };
}

/** “Range” is what a figure with one bound is not: its chip says which bound it is. */
function chipName({ tag, attributes }: Annotation, { codes }: Scheme, code: string): string {
  if (tag === 'figure' && code === 'IsRange') return modifierLabel(code, attributes);
  return codes[code]?.label ?? code;
}

function keyOf(id: string, { name, part }: AttributePath): string {
  return `${id} ${name} ${part ?? ''}`;
}

function write(id: string, path: AttributePath, value: unknown): Promise<string | null> {
  return changeInTurn(id, ({ attributes }) => patchAt(attributes, path, value));
}

function listAt(attributes: object, path: AttributePath): readonly string[] {
  const value = valueAt(attributes, path);
  return Array.isArray(value) ? value.map(String) : [];
}
