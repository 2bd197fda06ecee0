import type { WaitingAnnotation } from '../state/actions/revisions.ts';

type Excerpt = WaitingAnnotation['older'];
type Part = WaitingAnnotation['candidates'][number]['parts'][number];

/** Sentences with the annotation's words marked in them. */
export function Marked({ excerpt: { text, marked } }: { readonly excerpt: Excerpt }) {
  return (
    <blockquote dir="auto">
      {marked.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marked[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marked.at(-1)?.end ?? 0)}
    </blockquote>
  );
}

/** What became of the sentences word by word: struck out what was taken out, underlined what was put in. */
export function Differences({ parts }: { readonly parts: readonly Part[] }) {
  if (parts.every(({ kind }) => kind === 'same')) return <p className="hint">The sentences are the same.</p>;
  return (
    <p className="review-differences" dir="auto">
      <Differing parts={parts} />
    </p>
  );
}

/** Words with what was taken out of them and put in; the lines through and under them end with the words. */
export function Differing({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(({ kind, text }, index) => {
    const Element = elementOf[kind];
    const words = text.trimEnd();
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison stay where they are
      <span key={index}>
        <Element>{words}</Element>
        {text.slice(words.length)}
      </span>
    );
  });
}

const elementOf = { same: 'span', removed: 'del', added: 'ins' } as const;
