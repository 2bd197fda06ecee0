import { useEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { readBriefs } from '../state/actions/links.ts';
import type { Linked } from '../state/links.ts';

/** The other end of a link. */
export interface LinkEnd {
  readonly id: string;
  readonly tag: Annotation['tag'];
  readonly words: string;
  readonly articleId: string;
  /** Null where that is the open article. */
  readonly articleTitle: string | null;
}

/** As many UTF-16 code units of the other end's words as are shown and read aloud. */
const maxWordsLength = 120;

/** What finds the other end of each of these links; null for one in another article that has not been read yet. */
export function useLinkEnds(linked: readonly Linked[]): (item: Linked) => LinkEnd | null {
  const elsewhere = useElsewhere(linked);
  return ({ link, isFrom, other }) => {
    const id = isFrom ? link.to : link.from;
    if (!other) return elsewhere.get(id) ?? null;
    const { tag, articleId } = other;
    return { id, tag, words: excerptOf(other, maxWordsLength), articleId, articleTitle: null };
  };
}

/** The ends that are in other articles, by id; read again when other links are there. */
function useElsewhere(linked: readonly Linked[]): ReadonlyMap<string, Brief> {
  const [briefs, setBriefs] = useState<ReadonlyMap<string, Brief>>(new Map());
  const wanted = linked.flatMap(({ link, isFrom, other }) => (other ? [] : [isFrom ? link.to : link.from]));
  const key = wanted.join(' ');
  useEffect(() => {
    if (key === '') return;
    let isWanted = true;
    void readBriefs(key.split(' ')).then((read) => {
      if (isWanted) setBriefs(new Map(read.map((brief) => [brief.id, brief])));
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return briefs;
}
