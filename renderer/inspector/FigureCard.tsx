import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { runCommand } from '../commands/registry.ts';
import { Kbd } from '../ui/Kbd.tsx';

/** What a figure was understood to be, in one line, and a way to let go of all of it. */
export function FigureCard({ figure }: { readonly figure: Extract<Annotation, { readonly tag: 'figure' }> }) {
  const line = attributeLine(figure);
  return (
    <div className="figure-card" data-empty={line === '' || undefined}>
      <p dir="auto">{line || 'No number was read from these words.'}</p>
      {line && (
        <button type="button" className="button quiet" onClick={() => runCommand('figure.clear')}>
          Clear <Kbd>X</Kbd>
        </button>
      )}
    </div>
  );
}
