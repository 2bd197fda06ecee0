import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { clearFigure, rereadFigure } from '../state/actions/figures.ts';
import { Kbd } from '../ui/Kbd.tsx';

/** What a figure was understood to be, in one line, and the ways to let go of all of it and to read it anew. */
export function FigureCard({ figure }: { readonly figure: Extract<Annotation, { readonly tag: 'figure' }> }) {
  const line = attributeLine(figure);
  return (
    <div className="figure-card" data-empty={line === '' || undefined}>
      <p dir="auto">{line || 'No number was read from these words.'}</p>
      <div className="card-buttons">
        <button type="button" className="button quiet" onClick={() => void rereadFigure(figure.id)}>
          Read again
        </button>
        {line && (
          <button type="button" className="button quiet" onClick={() => void clearFigure(figure.id)}>
            Clear <Kbd>X</Kbd>
          </button>
        )}
      </div>
    </div>
  );
}
