import { useEffect, useState } from 'react';
import { importDropped } from './importing.ts';

/** Takes files and folders that are dropped anywhere on the window, and shows that it would while they are over it. */
export function DropTarget() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', take: (event: DragEvent) => void) =>
      window.addEventListener(type, take, { signal: stop.signal, capture: true });
    listen('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    // Leaving for nowhere is leaving the window.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void importDropped([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, []);
  return (
    isOver && (
      <div className="drop-target" role="status">
        <p>
          <strong>Drop to import</strong>
          <span>Files or whole folders. They stay on this computer.</span>
        </p>
      </div>
    )
  );
}

/** What is dragged out of the text or out of another program's text is no file. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
