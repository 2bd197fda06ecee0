import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { clearFigure, rereadFigure } from '../state/actions/figures.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';

/** What a figure was understood to be, in one line, and the buttons that clear all of it or read it again. */
export function FigureCard({ figure }: { readonly figure: Extract<Annotation, { readonly tag: 'figure' }> }) {
  const line = attributeLine(figure, useStore(dateFormOf));
  return (
    <div className="figure-card" data-empty={line === '' || undefined}>
      <p dir="auto">{line || 'No figure details yet.'}</p>
      <div className="card-buttons">
        <button type="button" className="button quiet" onClick={() => void rereadFigure(figure.id)}>
          Read from Text Again{' '}
        </button>
        {line && (
          <button type="button" className="button quiet" onClick={() => void clearFigure(figure.id)}>
            Clear <KeyOf id="figure.clear" />
          </button>
        )}
      </div>
    </div>
  );
}
