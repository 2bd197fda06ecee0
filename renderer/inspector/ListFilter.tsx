import { type KeyboardEvent, memo, type RefObject } from 'react';
import { type Tag, tagLabel, tags } from '../../shared/model/tag.ts';
import { useDesk } from '../article/desk.ts';
import { annotationsOf } from '../state/selectors.ts';
import { getState } from '../state/store.ts';
import { type AnnotationFilter, foldAhead, isFiltering, noFilter, type Status } from './annotationFilter.ts';
import type { CountedTrait } from './choices.ts';
import { traitInWords } from './traits.ts';

interface ListFilterProps {
  readonly filter: AnnotationFilter;
  readonly hasStatuses: boolean;
  readonly traits: readonly CountedTrait[];
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (filter: AnnotationFilter) => void;
  /** The keyboard goes from the field into the list. */
  readonly onLeaveDown: () => void;
}

const statuses: readonly Status[] = ['accepted', 'suggested', 'rejected'];

const statusLabel: Record<Status, string> = {
  accepted: 'Accepted',
  suggested: 'Suggested',
  rejected: 'Rejected',
};

/** Above the Annotations list: the words, the tags and whatever else its rows shall have. */
export const ListFilter = memo(function ListFilter(props: ListFilterProps) {
  const { filter, hasStatuses, traits, field, onChange, onLeaveDown } = props;
  const desk = useDesk();
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onLeaveDown();
    else if (event.key !== 'Escape') return;
    else if (isFiltering(filter)) onChange(noFilter);
    else desk.article?.focus();
    event.preventDefault();
  };
  return (
    <search className="list-filter">
      <div className="filter-line">
        <input
          ref={field}
          type="search"
          aria-label="Filter annotations"
          placeholder="Filter"
          dir="auto"
          spellCheck={false}
          value={filter.text}
          onFocus={() => foldAhead(annotationsOf(getState()))}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          onKeyDown={leaveByKey}
        />
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className="tag-toggle"
            data-tag={tag}
            aria-label={`${tagLabel[tag]}s`}
            title={`${tagLabel[tag]}s`}
            aria-pressed={filter.tags.includes(tag)}
            onClick={() => onChange({ ...filter, tags: toggled(filter.tags, tag) })}
          >
            {tagLabel[tag].charAt(0)}
          </button>
        ))}
      </div>
      <div className="filter-line">
        {(hasStatuses || filter.status) && (
          <select
            aria-label="Status"
            value={filter.status ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, status: statuses.find((status) => status === target.value) ?? null })
            }
          >
            <option value="">Any status</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {statusLabel[status]}
              </option>
            ))}
          </select>
        )}
        {(traits.length > 0 || filter.trait) && (
          <select
            aria-label="Attribute"
            value={filter.trait ?? ''}
            onChange={(event) => onChange({ ...filter, trait: event.target.value || null })}
          >
            <option value="">Any attribute</option>
            {withChosen(traits, filter.trait).map(({ name, count }) => (
              <option key={name} value={name}>
                {traitInWords(name)} ({count.toLocaleString('en')})
              </option>
            ))}
          </select>
        )}
      </div>
    </search>
  );
});

function toggled(chosen: readonly Tag[], tag: Tag): readonly Tag[] {
  return tags.filter((other) => chosen.includes(other) !== (other === tag));
}

/** What is chosen can be seen and taken back, even when no annotation has it any more. */
function withChosen(traits: readonly CountedTrait[], chosen: string | null): readonly CountedTrait[] {
  const isThere = chosen === null || traits.some(({ name }) => name === chosen);
  return isThere ? traits : [...traits, { name: chosen, count: 0 }];
}
