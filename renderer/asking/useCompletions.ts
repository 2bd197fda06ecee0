import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Completion, completionsAt } from './completing.ts';

/** What can follow at the caret, and which of it is pointed at. */
export interface CompletionsState {
  /** None while the list is closed. */
  readonly options: readonly Completion[];
  /** -1: none. */
  readonly index: number;
  /** Opens the list. Returns whether a key that does so is used up. */
  readonly open: () => boolean;
  readonly close: () => void;
  /** Takes a key of the list. Returns whether it was one. */
  readonly take: (key: string) => boolean;
  readonly choose: (option: Completion) => void;
  /** Called with the text that a choice makes, where the caret goes in it, and whether the part is finished with it. */
  readonly onChoose: RefObject<(text: string, caret: number, isWhole: boolean) => void>;
}

/** Completes what is open in the box while a person types; `caret` counts UTF-16 code units of the text. */
export function useCompletions(text: string, caret: number, isFocused: boolean): CompletionsState {
  const [found, setFound] = useState<{ readonly text: string; readonly options: readonly Completion[] }>(
    none,
  );
  const [index, setIndex] = useState(-1);
  /** The text for which a person closed the list, or chose from it; and that for which they opened it. */
  const [closed, setClosed] = useState<string | null>(text);
  const [wanted, setWanted] = useState<string | null>(null);
  const onChoose = useRef<(text: string, caret: number, isWhole: boolean) => void>(() => {});
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
  const close = () => {
    setClosed(text);
    setWanted(null);
  };
  const choose = (option: Completion) => {
    const next = text.slice(0, option.from) + option.insert + text.slice(option.to);
    setClosed(option.isWhole ? '' : null);
    setWanted(option.isWhole ? null : next);
    onChoose.current(next, option.from + option.insert.length, option.isWhole);
  };
  return {
    options,
    index: Math.min(index, options.length - 1),
    open: () => {
      setWanted(text);
      return true;
    },
    close,
    choose,
    onChoose,
    take: (key) => {
      if (options.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step !== undefined) {
        const from = index < 0 && step < 0 ? 0 : index;
        setIndex((from + step + options.length) % options.length);
        return true;
      }
      const chosen = options[key === 'Tab' ? Math.max(0, index) : index];
      if ((key !== 'Enter' && key !== 'Tab') || !chosen) return false;
      choose(chosen);
      return true;
    },
  };
}

const none = { text: '', options: [] } as const;
