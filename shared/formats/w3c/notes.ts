import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import { splitsSurrogatePair } from '../../text/offsets.ts';
import { canonicalText } from '../common/canonical.ts';
import type { ForeignArticle } from '../common/foreign.ts';
import { readBodies } from './bodies.ts';
import { addressOf, type PlacedItem, readArticle, readMark, type Sorted, sortItems } from './decode.ts';
import { type FileItem, type FileText, readW3cFile } from './file.ts';
import type { Selected } from './selectors.ts';

/** The notes of a file on one page whose text is known, and in sentences those that have no place in it. */
export interface NotesOfPage {
  readonly page: string;
  readonly article: ForeignArticle;
  readonly unplaced: readonly string[];
}

/** A page that is known, by an id of its own: several addresses may lead to it. */
export interface KnownPage {
  readonly id: string;
  /** Canonical. */
  readonly text: string;
}

/** The notes of a file on pages that it does not hold. */
export interface PlacedNotes {
  readonly pages: readonly NotesOfPage[];
  /** In sentences: notes on pages that are not known. */
  readonly missing: readonly string[];
}

/**
 * Places notes on pages by the words that they quote; `pageAt` gives the page at an address, or undefined. What a browser
 * counts is not in the text of an article, so that offsets alone place nothing.
 */
export function placeNotes(
  content: string,
  pageAt: (address: string) => KnownPage | undefined,
): Result<PlacedNotes> {
  const file = readW3cFile(content);
  if (!file.ok) return file;
  const sorted = sortItems(file.value.items);
  const known = new Map<string, KnownPage | undefined>();
  for (const item of sorted.marks) {
    const address = addressOf(item);
    if (!known.has(address)) known.set(address, pageAt(address));
  }
  const byPage = Map.groupBy(sorted.marks, (item) => known.get(addressOf(item))?.id);
  const missing = (byPage.get(undefined) ?? []).map(
    (item) => `Left out: ${said(item)}, because “${addressOf(item).slice(0, 200)}” is not in this workspace.`,
  );
  const pages: NotesOfPage[] = [];
  for (const [id, items] of byPage) {
    const [first] = items;
    const page = first && known.get(addressOf(first));
    if (id === undefined || !page) continue;
    const article = placeOnPage(page, items, sorted);
    if (!article.ok) return article;
    pages.push(article.value);
  }
  return byPage.size > 0
    ? ok({ pages, missing })
    : fail('invalid-input', 'there are no annotations in this file');
}

function placeOnPage(
  { id, text }: KnownPage,
  items: readonly FileItem[],
  sorted: Sorted,
): Result<NotesOfPage> {
  const home: FileText = { iri: id, raw: text, fields: {} };
  const unplaced: string[] = [];
  const marks: PlacedItem[] = [];
  for (const item of items) {
    const mark = readMark(item, new Map([[addressOf(item), home]]));
    if (mark.ok) marks.push(mark.value);
    else unplaced.push(`Left out: ${said(item)}, because it does not quote any words of the page.`);
  }
  const onUnplaced = (item: FileItem): void => {
    unplaced.push(`Left out: ${said(item)}, because its words are not in the article, or more than once.`);
  };
  const counted = canonicalText(text, 'UTF-16 code unit');
  const article = readArticle(home, counted, marks, sorted, { place: makeFinder(text), onUnplaced });
  return article.ok ? ok({ page: id, article: article.value, unplaced }) : article;
}

/** The words that a note quotes, else what it says. */
function said({ fields }: FileItem): string {
  const quoted = /"exact":"((?:[^"\\]|\\.){1,80})/.exec(JSON.stringify(fields.target ?? ''))?.[1];
  const { notes, label } = readBodies(fields);
  const words = quoted ?? notes[0] ?? label ?? '';
  return words === '' ? 'a note' : `the note on “${words.slice(0, 80).toWellFormed()}”`;
}

/** Finds quoted words whatever the white space between them; of several places the one whose surroundings fit best. */
function makeFinder(text: string): (selected: Selected) => Range | null {
  const offsets: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (skipped.test(char)) continue;
    offsets.push(at);
    parts.push(char);
  }
  const bareText = parts.join('');
  return ({ exact, prefix, suffix }) => {
    const words = bare(exact ?? '');
    if (words === '') return null;
    const [before, after] = [bare(prefix).slice(-maxContext), bare(suffix).slice(0, maxContext)];
    let best: { readonly at: number; readonly fit: number } | undefined;
    let isTied = false;
    let places = 0;
    for (let at = bareText.indexOf(words); at !== -1; at = bareText.indexOf(words, at + 1)) {
      const fit = fitBefore(bareText, at, before) + fitAfter(bareText, at + words.length, after);
      if (!best || fit > best.fit) {
        best = { at, fit };
        isTied = false;
      } else if (fit === best.fit) isTied = true;
      places += 1;
      if (places > maxPlaces) return null;
    }
    if (!best || isTied) return null;
    const [start, last] = [offsets[best.at], offsets[best.at + words.length - 1]];
    if (start === undefined || last === undefined) return null;
    const isWhole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, last + 1);
    return isWhole ? { start, end: last + 1 } : null;
  };
}

/** White space, soft hyphens and what has no width. */
const skipped = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
const maxContext = 200;
const maxPlaces = 2000;

function bare(words: string): string {
  return words.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '');
}

function fitBefore(text: string, at: number, wanted: string): number {
  let fit = 0;
  while (fit < wanted.length && text.charAt(at - 1 - fit) === wanted.charAt(wanted.length - 1 - fit))
    fit += 1;
  return fit;
}

function fitAfter(text: string, at: number, wanted: string): number {
  let fit = 0;
  while (fit < wanted.length && text.charAt(at + fit) === wanted.charAt(fit)) fit += 1;
  return fit;
}
