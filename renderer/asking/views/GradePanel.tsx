import { useState } from 'react';
import {
  type Credibility,
  credibilityWords,
  type Reliability,
  reliabilityWords,
} from '../../../shared/model/admiralty.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { changeMany } from '../../state/actions/manyAnnotations.ts';
import { chosenOf } from './chosenOf.ts';

interface Props {
  readonly ids: readonly string[];
  /** The tag of all of them, if they have one. */
  readonly tag: Tag | null;
  readonly onDone: () => void;
}

// The keys of a constant object are its type’s.
const letters = Object.keys(reliabilityWords) as readonly Reliability[];
const digits = Object.keys(credibilityWords) as readonly Credibility[];

/** Grades several claims alike: the source, what it says, or both. */
export function GradePanel({ ids, tag, onDone }: Props) {
  const [letter, setLetter] = useState<Reliability | null>(null);
  const [digit, setDigit] = useState<Credibility | null>(null);
  const grade = `${letter ?? ''}${digit ?? ''}`;
  const apply = async () => {
    onDone();
    const claims = await chosenOf(ids, 'claim', tag);
    if (claims.length === 0) return;
    await changeMany(
      claims,
      {
        attributes: {
          ...(letter && { sourceReliability: letter }),
          ...(digit && { informationCredibility: digit }),
        },
      },
      `graded ${grade}`,
    );
  };
  return (
    <form
      className="panel-form grade-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (grade !== '') void apply();
      }}
    >
      <Row name="Source" codes={letters} words={reliabilityWords} chosen={letter} onChoose={setLetter} />
      <Row name="Information" codes={digits} words={credibilityWords} chosen={digit} onChoose={setDigit} />
      <p className="hint">
        {[letter && reliabilityWords[letter], digit && credibilityWords[digit]].filter(Boolean).join(', ') ||
          'Choose a letter, a digit, or both.'}
      </p>
      <button type="submit" className="button primary" disabled={grade === ''}>
        Grade {grade}
      </button>
    </form>
  );
}

interface RowProps<Code extends string> {
  readonly name: string;
  readonly codes: readonly Code[];
  readonly words: Readonly<Record<Code, string>>;
  readonly chosen: Code | null;
  readonly onChoose: (code: Code) => void;
}

function Row<Code extends string>({ name, codes, words, chosen, onChoose }: RowProps<Code>) {
  return (
    <fieldset className="grade-row">
      <legend>{name}</legend>
      {codes.map((code) => (
        <label key={code} title={words[code]}>
          <input
            type="radio"
            name={`many-${name}`}
            className="visually-hidden"
            aria-label={`${code}: ${words[code]}`}
            checked={code === chosen}
            onChange={() => onChoose(code)}
          />
          <span aria-hidden="true">{code}</span>
        </label>
      ))}
    </fieldset>
  );
}
