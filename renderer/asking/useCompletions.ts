import { useEffect, useState } from 'react';
import { type Completion, completionsAt } from './completing.ts';

/** What can be written at the caret, and which of it is pointed at. */
export interface Completions {
  /** None while the list is closed. */
  readonly options: readonly Completion[];
  /** -1: none. */
  readonly index: number;
  /** Opens the list, also where nothing has been typed yet. */
  readonly open: () => void;
  readonly close: () => void;
  /** Takes a key of the list: what was chosen with it, or whether it was one. */
  readonly take: (key: string) => Completion | boolean;
  /** The text with a choice in it, and where the caret is then (UTF-16 code units). */
  readonly complete: (option: Completion) => { readonly text: string; readonly caret: number };
}

/** Completes what is open in the box while a person types; `caret` counts UTF-16 code units of the text. */
export function useCompletions(text: string, caret: number, isFocused: boolean): Completions {
  const [found, setFound] = useState<Found>(none);
  const [index, setIndex] = useState(-1);
  /** The text for which a person closed the list, or chose from it; and that for which they opened it. */
  const [closed, setClosed] = useState<string | null>(text);
  const [wanted, setWanted] = useState<string | null>(null);
  const isWanted = isFocused && (wanted === text || closed !== text);

  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    void completionsAt(text, caret, wanted === text).then((options) => {
      if (isStale) return;
      setFound({ text, options });
      setIndex(-1);
    });
    return () => {
      isStale = true;
    };
  }, [text, caret, isWanted, wanted]);

  const options = isWanted && found.text === text ? found.options : none.options;
  return {
    options,
    index: Math.min(index, options.length - 1),
    open: () => setWanted(text),
    close: () => {
      setClosed(text);
      setWanted(null);
    },
    take: (key) => {
      if (options.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step !== undefined) {
        const from = index < 0 && step < 0 ? 0 : index;
        setIndex((from + step + options.length) % options.length);
        return true;
      }
      // Enter finishes what was typed, unless something was pointed at.
      if (key !== 'Enter' && key !== 'Tab') return false;
      return options[key === 'Tab' ? Math.max(0, index) : index] ?? false;
    },
    complete: ({ from, to, insert, isWhole }) => {
      const next = text.slice(0, from) + insert + text.slice(to);
      setClosed(isWhole ? '' : null);
      setWanted(isWhole ? null : next);
      return { text: next, caret: from + insert.length };
    },
  };
}

interface Found {
  /** What was completed. */
  readonly text: string;
  readonly options: readonly Completion[];
}

const none: Found = { text: '', options: [] };
