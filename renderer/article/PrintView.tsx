import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Inline } from '../../shared/model/article.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { acceptedOf, atMost, type Run, runsIn } from '../../shared/text/runs.ts';
import { dateFormOf, openCounts } from '../state/selectors.ts';
import type { OpenArticle } from '../state/slices/common.ts';
import { useStore } from '../state/store.ts';
import { AlteredText, factsOf } from './ArticleHeader.tsx';
import { makePieces } from './pieces.ts';

/** As many underlines the style sheet draws apart. */
const maxLines = 4;

/**
 * The open article as it is printed, unless what is compared is; it is there only while the engine prints. It has elements for its marks, for
 * highlights are registered only near the view, and letters in the margin would not follow their lines over the
 * borders of pages.
 */
export function PrintView() {
  // What is compared is printed as it is on screen.
  const open = useStore((state) => (state.room === 'comparing' ? null : state.open));
  const [isPrinting, setIsPrinting] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // The page is laid out for paper as soon as the event has been handled.
    const begin = () => flushSync(() => setIsPrinting(true));
    window.addEventListener('beforeprint', begin, { signal });
    window.addEventListener('afterprint', () => setIsPrinting(false), { signal });
    return () => stop.abort();
  }, []);

  return isPrinting && open ? createPortal(<Sheet open={open} />, document.body) : null;
}

function Sheet({ open: { article, isAltered, annotations } }: { readonly open: OpenArticle }) {
  const counts = useStore(openCounts);
  const form = useStore(dateFormOf);
  const { text, blocks, inlines } = article;
  const pieces = makePieces(text, blocks);
  const cuts = { annotations: acceptedOf(annotations), inlines };
  return (
    <article className="print-view">
      <header>
        <h1 dir="auto">{article.title}</h1>
        <p>
          {factsOf(article, form)
            .map(({ text: fact }) => fact)
            .join(' · ')}
        </p>
        {isAltered && <AlteredText />}
        <p>
          {tags.map((tag) => (
            <span key={tag} className="print-key" data-tag={tag}>
              <span className="print-letter">{tagLabel[tag].charAt(0)}</span>
              <span className="print-mark" data-tag={tag} data-depth={0}>
                {counted(counts[tag], tag)}
              </span>
            </span>
          ))}
        </p>
      </header>
      {runsIn({ start: 0, end: text.length }, pieces, cuts).map(({ block, runs }) => (
        <div
          key={block.start}
          className="print-block"
          data-type={block.block.type}
          data-part={block.part}
          data-marker={block.part === 'whole' || block.part === 'first' ? block.block.marker : undefined}
          dir="auto"
        >
          {runs.map((run) => (
            <RunOfText key={run.start} run={run} text={text} />
          ))}
        </div>
      ))}
    </article>
  );
}

/** One run within its marks, after the letters of those that begin with it. */
function RunOfText({
  run: { start, end, around, begins, inlines },
  text,
}: {
  readonly run: Run;
  readonly text: string;
}) {
  return (
    <>
      {begins.map(({ id, tag }) => (
        <span key={id} className="print-letter" data-tag={tag}>
          {tagLabel[tag].charAt(0)}
        </span>
      ))}
      <Nested around={atMost(around, maxLines)} depth={0}>
        <SetOff inlines={inlines}>{text.slice(start, end)}</SetOff>
      </Nested>
    </>
  );
}

function Nested(props: {
  readonly around: readonly Annotation[];
  readonly depth: number;
  readonly children: ReactNode;
}) {
  const { around, depth, children } = props;
  const mark = around[depth];
  if (!mark) return children;
  return (
    <span className="print-mark" data-tag={mark.tag} data-depth={depth}>
      <Nested around={around} depth={depth + 1}>
        {children}
      </Nested>
    </span>
  );
}

/** Words with their emphasis; where a link led is of no use on paper. */
function SetOff(props: { readonly inlines: readonly Inline[]; readonly children: string }) {
  const [outer, ...inner] = props.inlines;
  if (!outer) return props.children;
  const words = <SetOff inlines={inner}>{props.children}</SetOff>;
  if (outer.type === 'link') return words;
  return outer.type === 'strong' ? <strong>{words}</strong> : <em>{words}</em>;
}
