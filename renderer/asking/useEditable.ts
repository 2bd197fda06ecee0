import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { rangeIn, textIn, writeInto } from './queryEditable.ts';

interface Selection {
  readonly start: number;
  readonly end: number;
}

/**
 * The element in which the open part of the query is written. It holds `text`, of which `wanted` is selected where that is not null (UTF-16
 * code units, half-open), and `problem` is underlined. It is never touched while it says the same: an input method may be at work in it.
 */
export function useEditable(
  text: string,
  wanted: Selection | null,
  problem: Selection | null,
): RefObject<HTMLDivElement | null> {
  const editable = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = editable.current;
    if (!element) return;
    const isHere = document.activeElement === element;
    if (textIn(element) === text && !(isHere && wanted)) return;
    if (isHere) writeInto(element, text, wanted ?? { start: text.length, end: text.length });
    else element.textContent = text;
  }, [text, wanted]);

  const [start, end] = [problem?.start ?? 0, problem?.end ?? 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has its place elsewhere in the document
  useLayoutEffect(() => {
    const element = editable.current;
    if (!element || start >= end) return;
    const range = rangeIn(element, start, end);
    // The engine’s own way to underline a part of what is being written.
    if (range) CSS.highlights.set('query-problem', new Highlight(range));
    return () => void CSS.highlights.delete('query-problem');
  }, [text, start, end]);

  useEffect(
    () =>
      addFocusTarget('asking.query', {
        focus: () => focusEnd(editable.current),
        contains: (node) => editable.current?.contains(node) ?? false,
      }),
    [],
  );
  return editable;
}

function focusEnd(element: HTMLElement | null): void {
  if (!element) return;
  element.focus();
  const text = textIn(element);
  writeInto(element, text, { start: text.length, end: text.length });
}
