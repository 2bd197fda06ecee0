import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { isPressed } from '../../ui/chords.ts';

/** Going through a list of actors and ticking several of them, by keys and by mouse. */
export interface Ticking {
  readonly selected: ReadonlySet<string>;
  /** The row that Tab goes to, counted from 0. */
  readonly active: number;
  readonly focusRow: (index: number) => void;
  readonly onFocusOf: (index: number) => () => void;
  readonly select: (ids: readonly string[]) => void;
  /** Ticks an actor, or no longer; `isRange`: all from the one that was ticked last. */
  readonly tick: (id: string, isRange: boolean) => void;
  /** Arrow keys, Home and End; Space ticks, with Shift the arrows do, Ctrl+A all that are in the list. Returns whether it took the key. */
  readonly keys: (event: KeyboardEvent) => boolean;
  /** Whether a key leads out of the list at its top. */
  readonly isAbove: (event: KeyboardEvent) => boolean;
}

/** Ticks actors of a list whose rows are buttons with `data-actor`; those that are gone are ticked no longer. */
export function useTicking(list: RefObject<HTMLElement | null>, actors: readonly ActorEntry[]): Ticking {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(0);
  const anchor = useRef<string | null>(null);
  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const there = new Set(actors.map(({ id }) => id));
    return new Set([...chosen].filter((id) => there.has(id)));
  }, [chosen, actors]);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-actor]') ?? [])];
  const idOf = (row: HTMLElement | undefined) => row?.dataset.actor ?? null;
  const focusRow = (index: number) => rows()[Math.max(0, Math.min(index, rows().length - 1))]?.focus();
  const range = (from: string | null, to: string) => {
    const ids = rows().flatMap((row) => idOf(row) ?? []);
    const [first, last] = [ids.indexOf(from ?? to), ids.indexOf(to)].toSorted((a, b) => a - b);
    return first === undefined || first < 0 ? [to] : ids.slice(first, (last ?? first) + 1);
  };
  const tick = (id: string, isRange: boolean) => {
    if (isRange) {
      setChosen(new Set([...selected, ...range(anchor.current, id)]));
      return;
    }
    anchor.current = id;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const placeOf = ({ target }: KeyboardEvent) =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  return {
    selected,
    active,
    focusRow,
    onFocusOf: (index) => () => setActive(index),
    select: (ids) => setChosen(new Set(ids)),
    tick,
    isAbove: (event) => event.key === 'ArrowUp' && placeOf(event) === 0,
    keys: (event) => {
      const now = placeOf(event);
      if (event.key === 'Escape' && selected.size > 0) {
        setChosen(new Set());
        return true;
      }
      if (now < 0) return false;
      const isMod = event.ctrlKey || event.metaKey;
      const own = idOf(rows()[now]);
      const to = {
        ArrowDown: now + 1,
        ArrowUp: now - 1,
        Home: 0,
        End: rows().length - 1,
      }[event.key];
      if (to !== undefined && !isMod) {
        const next = idOf(rows()[to]);
        if (event.shiftKey && next) {
          anchor.current ??= own;
          setChosen(new Set([...selected, ...range(own, next)]));
        }
        if (to >= 0) focusRow(to);
      } else if (event.key === ' ' && own) tick(own, false);
      else if (isPressed(event, 'Mod+a')) setChosen(new Set(rows().flatMap((row) => idOf(row) ?? [])));
      else return false;
      return true;
    },
  };
}
