import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { useStore } from '../state/store.ts';
import { announcement } from './announcement.ts';
import type { ArticleView } from './articleView.ts';

/** Tells assistive technology which marks the caret enters and leaves as it is moved by keys in the text. */
export function CaretAnnouncer({ view }: { readonly view: ArticleView }) {
  const articleId = useStore((state) => state.open?.article.id);
  const selected = useStore((state) => state.selected);
  const movesByKey = useRef(false);
  const announcedIn = useRef(articleId);
  const around = useRef<readonly Annotation[]>([]);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const stop = new AbortController();
    const note = ({ type }: Event) => {
      movesByKey.current = type === 'keydown';
    };
    for (const event of ['keydown', 'pointerdown']) {
      window.addEventListener(event, note, { capture: true, signal: stop.signal });
    }
    return () => stop.abort();
  }, []);

  useEffect(() => {
    // Another article is another place, whatever the offset: what was said of the one before is true of it no longer.
    if (announcedIn.current !== articleId) {
      announcedIn.current = articleId;
      around.current = [];
      setSaid('');
    }
    // A pointer may have drawn a selection before the caret that it began with was seen here.
    if (selected && selected.start < selected.end && movesByKey.current) return;
    const now = selected ? view.annotationsBehind(selected.start) : [];
    const words = announcement(around.current, now);
    around.current = now;
    // Where the pointer put the caret the eye is already; in a list the row itself is read.
    if (words && movesByKey.current && view.editor.view.hasFocus()) setSaid(words);
  }, [view, articleId, selected]);

  return (
    <div role="status" aria-label="Annotation at the caret" className="visually-hidden">
      {said}
    </div>
  );
}
