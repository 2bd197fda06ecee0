import { useLayoutEffect, useRef, useState } from 'react';
import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { Splitter } from '../ui/Splitter.tsx';

/** What always stays of the two parts, in CSS pixels. */
const least = { list: 120, detail: 150 } as const;

/** The border between what is said of an annotation and the list of all: both share the height, as a person last left it. */
export function ListBorder() {
  const place = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState({ list: 0, column: 0 });
  useLayoutEffect(() => {
    const column = place.current?.parentElement;
    const list = place.current?.nextElementSibling;
    if (!column || !list) return;
    const observer = new ResizeObserver(() =>
      setHeights({ list: list.clientHeight, column: column.clientHeight }),
    );
    observer.observe(list);
    observer.observe(column);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="list-border">
      <Splitter
        label="Height of the list of annotations"
        part="below"
        size={heights.list}
        smallest={least.list}
        largest={heights.column - least.detail}
        onDrag={(listHeight) => previewSettings({ listHeight })}
        onMove={(listHeight) => void saveSettings({ listHeight })}
      />
    </div>
  );
}
