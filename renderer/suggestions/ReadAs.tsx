import { useId } from 'react';
import { figureLanguages } from '../../shared/figure/languages/known.ts';
import { primarySubtag } from '../../shared/model/primarySubtag.ts';
import { type Tag, tags } from '../../shared/model/tag.ts';
import { changeArticles } from '../state/actions/articleDetails.ts';
import { makeSuggestions } from '../state/actions/suggestions.ts';
import { useStore } from '../state/store.ts';
import { languageName } from './languages.ts';

/** The language that the open article is read in, which can be set, and the tags that are not suggested in it. */
export function ReadAs() {
  const id = useId();
  const articleId = useStore((state) => state.open?.article.id);
  const stored = useStore((state) => state.open?.article.language ?? null);
  const readIn = useStore((state) => state.suggestions.readIn);
  const isBusy = useStore((state) => state.suggesting !== null);
  if (articleId === undefined || !readIn) return null;
  const own = stored && primarySubtag(stored);
  const set = async (language: string | null) => {
    const refused = await changeArticles([articleId], { language });
    if (refused === null) await makeSuggestions([articleId]);
  };
  // In each language that is read figures are, at least.
  const offered = new Set([...figureLanguages, ...(own === null ? [] : [own])]);
  return (
    <section className="review-language">
      <h2>
        <label htmlFor={id}>Read as</label>
      </h2>
      <select
        id={id}
        disabled={isBusy}
        value={own ?? ''}
        onChange={({ target }) => void set(target.value === '' ? null : target.value)}
      >
        <option value="">
          {readIn.isDetected ? `${languageName(readIn.language)} (detected)` : 'Detect'}
        </option>
        {[...offered].map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
      {readIn.notRead.length > 0 && (
        <>
          <h2>Not read</h2>
          <p className="hint">{notReadSentence(readIn.language, readIn.notRead)}</p>
        </>
      )}
    </section>
  );
}

function notReadSentence(language: string | null, notRead: readonly Tag[]): string {
  const read = tags.filter((tag) => !notRead.includes(tag));
  const name = languageName(language);
  if (read.length === 0) return `${name}: nothing is suggested.`;
  // Whoever is quoted is suggested with the quote.
  const hasSpeakers = read.includes('quote') && notRead.includes('actor');
  const suggested = inWords(
    read.map((tag) => (tag === 'quote' && hasSpeakers ? 'quotes with their speakers' : `${tag}s`)),
  );
  const others = inWords(notRead.map((tag) => (tag === 'actor' && hasSpeakers ? 'other actors' : `${tag}s`)));
  return `${name}: ${suggested} are suggested; ${others} are not.`;
}

function inWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter(Boolean).join(' and ');
}
