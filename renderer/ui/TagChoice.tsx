import type { Ref } from 'react';
import { type Tag, tagLabel, tags } from '../../shared/model/tag.ts';

interface Props {
  /** Of the radio buttons, different for each choice in the window. */
  readonly name: string;
  readonly tag: Tag;
  readonly onChange: (tag: Tag) => void;
  /** For the button of the tag that is chosen. */
  readonly chosen?: Ref<HTMLInputElement>;
}

/** One of the four tags. */
export function TagChoice({ name, tag: now, onChange, chosen }: Props) {
  return (
    <fieldset className="tag-choice">
      <legend className="visually-hidden">Tag</legend>
      {tags.map((tag) => (
        <label key={tag} data-tag={tag}>
          <input
            ref={tag === now ? chosen : undefined}
            type="radio"
            name={name}
            className="visually-hidden"
            checked={tag === now}
            onChange={() => onChange(tag)}
          />
          <span>{tagLabel[tag]}</span>
        </label>
      ))}
    </fieldset>
  );
}
