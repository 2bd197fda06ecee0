import { useEffect, useState } from 'react';
import { missingFontsSentence, type Script, scriptsIn } from '../../shared/text/scripts.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { systemName } from '../ui/platform.ts';
import { hasFont } from './hasFont.ts';

/** What was found out of each script by its name, and of which the person has been told; fonts do not change meanwhile. */
const known = new Map<string, boolean>();
const told = new Set<string>();

const none: readonly Script[] = [];

/** Says once of each script of the open article that no font has its letters, and what to install; in the status bar. */
export function MissingFonts() {
  const article = useStore((state) => state.open?.article ?? null);
  const isReading = useStore(({ room }) => room === 'reading');
  const [missing, setMissing] = useState(none);
  useEffect(() => {
    setMissing(none);
    if (!article) return;
    // After what the person waits for.
    const idle = requestIdleCallback(() => setMissing(missingIn(article.text)), { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }, [article]);
  const dismiss = () => {
    for (const { name } of missing) told.add(name);
    setMissing(none);
  };
  const sentence =
    missing.length > 0 && isReading ? missingFontsSentence(missing, systemName === 'Linux') : '';
  return (
    <div role="status" aria-label="Fonts" className="missing-fonts" data-has={sentence !== '' || undefined}>
      <span title={sentence}>{sentence}</span>
      {sentence !== '' && (
        <button type="button" aria-label="Dismiss" title="Dismiss" onClick={dismiss}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function missingIn(text: string): readonly Script[] {
  return scriptsIn(text).flatMap(({ script, letters }) => {
    const has = known.get(script.name) ?? hasFont(letters);
    known.set(script.name, has);
    return has || told.has(script.name) ? [] : [script];
  });
}
