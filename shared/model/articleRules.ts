import { maxNameLength } from '../limits.ts';
import { fail, ok, type Result } from '../result.ts';
import { counted, numeral } from '../text/counting.ts';
import { isHarmless } from './address.ts';
import { type ArticleRecord, maxLabelLength, maxLabels, type ParticularOrigin } from './article.ts';
import { articleFieldLabel } from './articleFields.ts';
import type { ArticleStatus } from './articleStatus.ts';
import { checkDate } from './calendar.ts';
import { labelKey, tidyLabels } from './label.ts';
import { type Particular, particulars } from './particulars.ts';

/**
 * What a person may change on an article; what is left out stays, and what is empty or null is taken away. Labels are set, then added,
 * then taken away.
 */
export interface ArticlePatch {
  readonly title?: string | undefined;
  /** The outlet, by one of its names. */
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** ISO 8601, as precise as it is known. */
  readonly publishedAt?: string | null | undefined;
  /** BCP 47. */
  readonly language?: string | null | undefined;
  readonly status?: ArticleStatus | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly addLabels?: readonly string[] | undefined;
  readonly removeLabels?: readonly string[] | undefined;
  /** Guesses that are right as they are. */
  readonly confirm?: readonly Particular[] | undefined;
  readonly note?: string | null | undefined;
}

/** The patch as it is stored: names on one line, labels tidied; or in a sentence why it cannot be. */
export function tidyPatch(patch: ArticlePatch): Result<ArticlePatch> {
  const tidy: ArticlePatch = {
    ...patch,
    ...(patch.title !== undefined && { title: onOneLine(patch.title) }),
    ...(patch.publisher !== undefined && { publisher: orNull(patch.publisher) }),
    ...(patch.author !== undefined && { author: orNull(patch.author) }),
    ...(patch.url !== undefined && { url: patch.url?.trim() || null }),
    ...(patch.publishedAt !== undefined && { publishedAt: patch.publishedAt?.trim() || null }),
    ...(patch.language !== undefined && { language: patch.language?.trim() || null }),
    ...(patch.labels && { labels: tidyLabels(patch.labels) }),
    ...(patch.addLabels && { addLabels: tidyLabels(patch.addLabels) }),
  };
  const breach = breachOf(tidy);
  return breach === null ? ok(tidy) : fail('invalid-input', breach);
}

/**
 * The record with what a tidy patch changes; a particular that a person sets is theirs from then on, and so is a guess that they set
 * to what it is, or confirm. Fails for more labels than an article has.
 */
export function patchedRecord(before: ArticleRecord, patch: ArticlePatch): Result<ArticleRecord> {
  const { note, status, labels, origins, ...rest } = before;
  const { publisher, author, url, publishedAt } = { ...before.source, ...given(patch) };
  const text = patch.note === undefined ? note : patch.note?.trim() ? patch.note : undefined;
  const nextStatus = patch.status ?? status ?? 'toDo';
  const nextLabels = changedLabels(labels ?? [], patch);
  const nextOrigins = changedOrigins(before, patch);
  if (nextLabels.length > maxLabels)
    return fail(
      'invalid-input',
      `“${before.title}” would have ${counted(nextLabels.length, 'label')}, but an article has at most ${numeral(maxLabels)}: nothing was changed.`,
    );
  return ok({
    ...rest,
    title: patch.title ?? before.title,
    language: patch.language === undefined ? before.language : patch.language,
    source: { ...before.source, publisher, author, url, publishedAt },
    ...(text !== undefined && { note: text }),
    ...(nextStatus !== 'toDo' && { status: nextStatus }),
    ...(nextLabels.length > 0 && { labels: [...nextLabels] }),
    ...(Object.keys(nextOrigins).length > 0 && { origins: nextOrigins }),
  });
}

/** Says in a sentence why a tidy patch cannot be stored, or null. */
function breachOf({ title, publisher, author, url, publishedAt, language, ...patch }: ArticlePatch) {
  if (title === '') return 'An article needs a title.';
  for (const [field, value] of Object.entries({ title, publisher, author, url })) {
    // True because the keys are those of the object above.
    const name = articleFieldLabel[field as 'title' | 'publisher' | 'author' | 'url'];
    if (value && value.length > maxNameLength)
      return `The ${name} is longer than ${counted(maxNameLength, 'character')}: shorten it.`;
  }
  if (url && !isHarmless(url))
    return `“${url}” is not an address that can be kept: enter a web address, for example https://example.org/news.`;
  if (publishedAt) {
    const breach = checkDate(publishedAt, { orInterval: false });
    if (breach !== null) return breach;
  }
  if (language && !isLanguage(language))
    return `“${language}” is not a language tag: enter one such as en, pt-BR or zh-Hant.`;
  const long = [...(patch.labels ?? []), ...(patch.addLabels ?? [])].find(
    (label) => label.length > maxLabelLength,
  );
  return long === undefined
    ? null
    : `The label “${long.slice(0, 40).toWellFormed()}…” is longer than ${counted(maxLabelLength, 'character')}: shorten it.`;
}

/** Whether a text is a language tag by its form (BCP 47); no language has a code of four letters or more. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length < 4;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function changedLabels(before: readonly string[], { labels, addLabels, removeLabels }: ArticlePatch) {
  if (!labels && !addLabels && !removeLabels) return before;
  const gone = new Set(removeLabels?.map(labelKey));
  const all = tidyLabels([...(labels ?? before), ...(addLabels ?? [])]);
  return all.filter((label) => !gone.has(labelKey(label)));
}

/** A guess that is cleared is no longer one, and a person has said so. */
function changedOrigins(before: ArticleRecord, patch: ArticlePatch) {
  const now: Partial<Record<Particular, ParticularOrigin>> = { ...before.origins };
  for (const particular of particulars) {
    const isGuess = now[particular]?.kind === 'guessed';
    const value = patch[particular];
    const isSet = value !== undefined && (isGuess || value !== saidOf(before, particular));
    if (isSet || (isGuess && patch.confirm?.includes(particular))) now[particular] = { kind: 'person' };
  }
  return now;
}

/** What an article says of one of its particulars; null: nothing. */
function saidOf({ title, language, source }: ArticleRecord, particular: Particular): string | null {
  if (particular === 'title') return title;
  return particular === 'language' ? language : source[particular];
}

/** What the patch names of a source. */
function given({ publisher, author, url, publishedAt }: ArticlePatch) {
  return {
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function orNull(text: string | null): string | null {
  return onOneLine(text ?? '') || null;
}
