import { useEffect, useState } from 'react';
import { facetPart } from '../../shared/query/facets.ts';
import type { NameField } from '../../shared/query/query.ts';
import { readValues } from '../state/actions/values.ts';
import { useStore } from '../state/store.ts';
import { takeWay } from './ways.ts';

interface Props {
  readonly field: NameField;
  /** The name that nothing has. */
  readonly text: string;
  /** Where its part of the query is (UTF-16 code units, half-open). */
  readonly start: number;
  readonly end: number;
}

/** So many names are proposed. */
const few = 5;

/** The names that are known, those first that begin alike: a click asks for one of them instead. */
export function KnownNames({ field, text, start, end }: Props) {
  const query = useStore((state) => state.asking.asked?.query ?? '');
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    let isStale = false;
    void namesLike(field, text).then((names) => {
      if (!isStale) setKnown(names);
    });
    return () => {
      isStale = true;
    };
  }, [field, text]);
  if (known.length === 0) return null;
  return (
    <p className="empty-known">
      Known:{' '}
      {known.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <button
            type="button"
            className="link-button"
            onClick={() =>
              takeWay({ query: query.slice(0, start) + facetPart(field, name) + query.slice(end) })
            }
          >
            <bdi>{name}</bdi>
          </button>
        </span>
      ))}
    </p>
  );
}

/** Names that begin as this one does, by ever fewer letters; the most frequent ones where none does. */
async function namesLike(field: NameField, text: string): Promise<readonly string[]> {
  for (const length of [4, 2, 0]) {
    const values = await readValues(field, text.slice(0, length), few);
    if (values.length > 0) return values.map(({ value }) => value);
  }
  return [];
}
