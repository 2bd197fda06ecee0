import { readsFigures } from '../../shared/figure/languages/known.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { clearFigure, rereadFigure } from '../state/actions/figures.ts';
import { dateFormOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { useStore } from '../state/store.ts';
import { languageName } from '../suggestions/languages.ts';
import { CompareButton } from './CompareButton.tsx';

/** What a figure was understood to be, in one line, and the buttons that clear all of it or read it again. */
export function FigureCard({ figure }: { readonly figure: Extract<Annotation, { readonly tag: 'figure' }> }) {
  const line = attributeLine(figure, useStore(dateFormOf));
  const unread = useStore(unreadLanguage);
  return (
    <div className="figure-card" data-empty={line === '' || undefined}>
      <p dir="auto">{line || unread || 'No figure details yet.'}</p>
      <div className="card-buttons">
        {unread === null && (
          <button type="button" className="button quiet" onClick={() => void rereadFigure(figure.id)}>
            Read from Text Again{' '}
          </button>
        )}
        <CompareButton scope={{ kind: 'figure', id: figure.id }} view="figures" />
        {line && (
          <button type="button" className="button quiet" onClick={() => void clearFigure(figure.id)}>
            Clear <KeyOf id="figure.clear" />
          </button>
        )}
      </div>
    </div>
  );
}

/** A sentence that says so where figures are not read in the language of the open article; null where they are. */
function unreadLanguage({ open, suggestions }: State): string | null {
  const language = open?.article.language ?? suggestions.readIn?.language ?? null;
  if (language === null || readsFigures(language)) return null;
  return `Figures in ${languageName(language)} are not read. Fill in the details by hand.`;
}
