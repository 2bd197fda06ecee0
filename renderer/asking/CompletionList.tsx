import { useLayoutEffect, useRef } from 'react';
import { numeral } from '../../shared/text/counting.ts';
import type { Completion } from './completing.ts';
import { TagLetter } from './TagLetter.tsx';
import type { Completions } from './useCompletions.ts';

interface Props {
  readonly id: string;
  readonly completions: Completions;
  readonly onChoose: (option: Completion) => void;
}

/** The list below the box: what can follow at the caret. */
export function CompletionList({ id, completions: { options, index }, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (index >= 0) list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <div
      ref={list}
      id={id}
      className="query-options"
      role="listbox"
      aria-label="What can follow"
      hidden={options.length === 0}
    >
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keyboard
        <div
          key={option.insert}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === index}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.tag && <TagLetter tag={option.tag} />}
          <bdi>{option.label}</bdi>
          <small>{option.gloss}</small>
          {option.count !== null && <span className="facet-count">{numeral(option.count)}</span>}
        </div>
      ))}
    </div>
  );
}
