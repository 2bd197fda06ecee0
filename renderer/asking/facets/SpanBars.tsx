import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { dayLabels, valueLabels } from './barLabels.ts';
import { chooseOnly } from './changeQuery.ts';
import { facetLabel } from './facetLabel.ts';
import { partsOfField } from './partsOfField.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Days, or ranges of values, as bars in their order: a click asks for one, a drag for all from one to another; with the keyboard Shift
 * and an arrow.
 */
export function SpanBars({ facet: { field, values } }: { readonly facet: Facet }) {
  const isOfDays = field !== 'figure';
  const bars = isOfDays
    ? values.toSorted((a, b) => (a.value < b.value ? -1 : 1))
    : values.toSorted((a, b) => Number(ends(a.value).from) - Number(ends(b.value).from));
  const [at, setAt] = useState(0);
  const [drag, setDrag] = useState<Span | null>(null);
  const largest = Math.max(1, ...bars.map(({ count }) => count));
  const tabbable = Math.min(at, bars.length - 1);
  const form = useStore(dateFormOf);
  const starts = bars.map(({ value }) => ends(value).from);
  const labels = isOfDays ? dayLabels(starts, form) : valueLabels(starts);

  const choose = ({ from, to }: Span) => {
    const [first, last] = [bars[Math.min(from, to)], bars[Math.max(from, to)]];
    setDrag(null);
    if (first && last)
      chooseOnly(field, first === last ? first.value : `${ends(first.value).from}..${ends(last.value).to}`);
  };
  const keys = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(index + step, bars.length - 1));
      setDrag(event.shiftKey ? { from: drag?.from ?? index, to: next } : null);
      setAt(next);
      event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('button')[next]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') choose(drag ?? { from: index, to: index });
    else if (event.key === 'Escape' && drag) {
      setDrag(null);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const isIn = (index: number) =>
    drag !== null && index >= Math.min(drag.from, drag.to) && index <= Math.max(drag.from, drag.to);
  return (
    <div className="day-bars">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of bars */}
      <div
        role="group"
        aria-label={facetLabel[field] ?? field}
        className="day-bars-row"
        onPointerUp={() => drag && choose(drag)}
        // Without a button the pointer only passes by, or the bars have moved under it: a span may be drawn by keys.
        onPointerLeave={({ buttons }) => buttons !== 0 && setDrag(null)}
      >
        {bars.map(({ value, count, state }, index) => (
          <button
            key={value}
            type="button"
            data-stop={index === tabbable || undefined}
            tabIndex={index === tabbable ? 0 : -1}
            aria-pressed={state === 'asked'}
            data-drawn={isIn(index) || undefined}
            aria-label={`${inWords(field, value, form)}, ${counted(count, 'answer')}`}
            title={`${inWords(field, value, form)}: ${counted(count, 'answer')}`}
            style={{ '--share': count / largest } as CSSProperties}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              // The bars that it is drawn over are to hear of the pointer.
              event.currentTarget.releasePointerCapture(event.pointerId);
              setAt(index);
              setDrag({ from: index, to: index });
            }}
            onPointerEnter={({ buttons }) => drag && buttons !== 0 && setDrag({ from: drag.from, to: index })}
            onKeyDown={(event) => keys(event, index)}
          >
            <span />
          </button>
        ))}
      </div>
      <div className="day-bars-labels" aria-hidden="true">
        {labels.map(({ words, place }) => (
          <span
            key={place}
            data-last={place > 0.9 || undefined}
            style={{ '--place': place } as CSSProperties}
          >
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The ends of a span as the query writes it; a day by itself is both. */
function ends(value: string): { readonly from: string; readonly to: string } {
  const [from = value, to = from] = value.split('..');
  return { from, to };
}

function inWords(field: string, value: string, form: DateForm): string {
  return partsOfField(`${field}:${value}`, field, form);
}
