import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnswerRow, Asked, Sorting } from '../../../shared/transfer/asking.ts';
import { readAnswerRows } from '../../state/actions/answerTable.ts';

/** So many rows are read at a time. */
const rowsOfPage = 200;

interface Wanted {
  readonly asked: Asked;
  readonly columns: readonly string[];
  readonly sorting: Sorting;
  /** Grows whenever the answers may have changed. */
  readonly changes: number;
}

interface AnswerRows {
  readonly total: number;
  /** The row at an index, counted from 0; undefined until it is read. */
  readonly rowAt: (index: number) => AnswerRow | undefined;
  /** All rows that have been read, and the index of one of them; -1 where it is not among them. */
  readonly read: readonly AnswerRow[];
  readonly indexOf: (id: string) => number;
  /** Asks for rows from one on up to another (half-open) as far as they have not been read. */
  readonly need: (first: number, end: number) => void;
}

interface Read {
  /** What it was read for: rows of another sorting are never among them. */
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly AnswerRow[]>;
}

const nothing: Read = { key: '', total: 0, pages: new Map() };

/** The answers as rows, read page by page as they come into view. What came of an earlier query or sorting is dropped. */
export function useAnswerRows({ asked, columns, sorting, changes }: Wanted): AnswerRows {
  const key = JSON.stringify([asked, columns, sorting, changes]);
  const [read, setRead] = useState(nothing);
  const waiting = useRef(new Set<string>());
  const latest = useRef({ key, last: { first: 0, end: rowsOfPage } });
  latest.current.key = key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is asked for
  const need = useMemo(() => {
    const readPage = async (page: number) => {
      const name = `${key} ${page}`;
      if (waiting.current.has(name)) return;
      waiting.current.add(name);
      const from = page * rowsOfPage;
      const answer = await readAnswerRows({
        asked,
        columns: [...columns],
        sorting: [...sorting],
        from,
        count: rowsOfPage,
      });
      waiting.current.delete(name);
      if (!answer || latest.current.key !== key) return;
      setRead((before) => ({
        key,
        total: answer.total,
        pages: new Map([...(before.key === key ? before.pages : []), [page, answer.rows]]),
      }));
    };
    return (first: number, end: number, has: (page: number) => boolean) => {
      latest.current.last = { first, end };
      for (let page = Math.floor(first / rowsOfPage); page * rowsOfPage < Math.max(end, 1); page += 1) {
        if (!has(page)) void readPage(page);
      }
    };
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows in view are read anew for another key
  useEffect(() => need(latest.current.last.first, latest.current.last.end, () => false), [key]);

  const known = useMemo(() => lookupOf(read), [read]);
  return {
    ...known,
    need: (first, end) => need(first, end, (page) => read.key === key && read.pages.has(page)),
  };
}

function lookupOf({ total, pages }: Read): Omit<AnswerRows, 'need'> {
  return {
    total,
    rowAt: (index) => pages.get(Math.floor(index / rowsOfPage))?.[index % rowsOfPage],
    read: [...pages.values()].flat(),
    indexOf: (id) => {
      for (const [page, rows] of pages) {
        const index = rows.findIndex((row) => row.id === id);
        if (index >= 0) return page * rowsOfPage + index;
      }
      return -1;
    },
  };
}
