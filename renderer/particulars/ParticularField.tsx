import { useContext, useId, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { useTyped } from '../inspector/useTyped.ts';
import { TextInput } from '../ui/Field.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { DeclaredContext } from './Guess.tsx';
import { commonOf, particularOf, type TextOfArticle } from './merged.ts';
import type { Subject } from './subject.ts';

interface Props {
  readonly subject: Subject;
  readonly particular: TextOfArticle;
  readonly label: string;
  /** What may be entered, shown to who is about to type it. */
  readonly hint: string;
  /** The stored value as people read it. */
  readonly show?: (stored: string) => string;
  /** What was typed as it is stored, or why it cannot be, in a sentence. */
  readonly read?: (typed: string) => Result<string>;
  /** What the stored value means, beside it. */
  readonly aside?: (stored: string) => string;
}

/** A line about one article, or about several: then what they do not share is “various”, and stays so until something is typed. */
export function ParticularField({ subject, particular, label, hint, show = same, read, aside }: Props) {
  const id = useId();
  const [isEntered, setEntered] = useState(false);
  const common = commonOf(subject.records, (record) => particularOf(record, particular));
  const value = common.kind === 'same' ? (common.value ?? '') : '';
  const field = useTyped(`${subject.key} ${particular}`, show(value), async (typed) => {
    const text = typed.trim();
    const stored = read ? read(text) : null;
    if (stored && !stored.ok) return stored.error.message;
    return subject.write({ [particular]: stored ? stored.value : text });
  });
  const isVarious = common.kind === 'various';
  return (
    <FieldRow label={label} control={id} isSet={field.text !== ''} field={field}>
      <TextInput
        field={field}
        id={id}
        className="framed-field"
        title={value}
        aria-describedby={useContext(DeclaredContext)}
        placeholder={isVarious ? 'various' : isEntered ? hint : '–'}
        data-various={isVarious || undefined}
        onFocus={() => setEntered(true)}
        onBlur={() => {
          setEntered(false);
          field.save();
        }}
      />
      {aside && value !== '' && !isEntered && aside(value) !== value && (
        <span className="field-aside">{aside(value)}</span>
      )}
    </FieldRow>
  );
}

function same(stored: string): string {
  return stored;
}
