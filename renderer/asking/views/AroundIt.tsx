import { useMemo } from 'react';
import { DrawnText } from '../../article/DrawnText.tsx';
import type { OpenArticle } from '../../state/slices/common.ts';
import { shownSentence } from './shownSentence.ts';

interface Props {
  readonly open: OpenArticle;
  /** Where what is looked at starts, in UTF-16 code units of the article. */
  readonly start: number;
  readonly currentId: string | null;
}

/** The paragraph around an answer, with everything that is annotated in it. */
export function AroundIt({ open: { article, annotations }, start, currentId }: Props) {
  const { blocks, text } = article;
  const index = blocks.findIndex((block) => start < block.end);
  const block = blocks[index];
  const shown = useMemo(() => {
    if (!block) return null;
    const here = annotations.flatMap(({ id, tag, status, segments }) => {
      const ranges = segments
        .filter((segment) => segment.start < block.end && segment.end > block.start)
        .map((segment) => ({
          start: Math.max(segment.start, block.start) - block.start,
          end: Math.min(segment.end, block.end) - block.start,
        }));
      return ranges.length > 0 && (status === 'accepted' || id === currentId) ? [{ id, tag, ranges }] : [];
    });
    const paragraph = { text: text.slice(block.start, block.end), start: block.start, annotations: here };
    const at = Math.max(0, start - block.start);
    return shownSentence(paragraph, { start: at, end: at + 1 });
  }, [annotations, block, currentId, start, text]);
  if (!shown) return null;
  return (
    <section className="around-it" aria-labelledby="around-it-name">
      <div className="around-head">
        <h2 id="around-it-name">Around it</h2>
        <span>
          paragraph {index + 1} of {blocks.length}
        </span>
      </div>
      <p dir="auto">
        <DrawnText text={shown.text} marks={shown.marks} currentId={currentId} />
      </p>
    </section>
  );
}
