import { useCallback, useEffect, useState } from 'react';
import { versionsWithout } from '../../../shared/compare/claims/biography.ts';
import type { ClaimGroup } from '../../../shared/compare/claims/claimGroups.ts';
import { foldLoosely } from '../../../shared/text/foldLoosely.ts';
import { guarded } from '../../state/actions/notices.ts';
import { readArticle } from '../../state/actions/readingAhead.ts';
import { useStore } from '../../state/store.ts';
import { newerVersionsOf } from './shownBiography.ts';

/** Of so many newer versions the texts are looked at. */
const mostVersions = 50;

/** What was found, by article and words: texts never change. */
const found = new Map<string, boolean>();
const keyOf = (articleId: string, words: string): string => `${articleId}\n${words}`;

/**
 * Whether newer versions of articles have the words of a group’s claims, where no one has annotated them; null as long as their texts have not been
 * looked at. Only where the words are gone has a version dropped them.
 */
export function useVersionTexts(
  group: ClaimGroup | undefined,
): (articleId: string, words: string) => boolean | null {
  const versions = useStore((state) => newerVersionsOf(state.articles));
  const [known, setKnown] = useState(() => new Map(found));
  useEffect(() => {
    if (!group) return;
    let isWanted = true;
    const look = async () => {
      for (const { id, olderId } of versionsWithout(group, versions).slice(0, mostVersions)) {
        const words = group.claims
          .filter(({ articleId }) => articleId === olderId)
          .map((claim) => claim.words);
        if (words.every((each) => found.has(keyOf(id, each)))) continue;
        const read = await guarded(() => readArticle(id));
        if (!read || !isWanted) return;
        const text = foldLoosely(read.article.text).text;
        for (const each of words)
          found.set(
            keyOf(id, each),
            partsOf(each).every((part) => text.includes(part)),
          );
        setKnown(new Map(found));
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [group, versions]);
  return useCallback((articleId, words) => known.get(keyOf(articleId, words)) ?? null, [known]);
}

/** An annotation of several parts has an ellipsis between them (`exactOf`). */
function partsOf(words: string): readonly string[] {
  return words.split(' … ').map((part) => foldLoosely(part).text.trim());
}
