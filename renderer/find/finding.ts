import type { Article } from '../../shared/model/article.ts';
import type { Range } from '../../shared/model/segment.ts';
import { findAll, hitsBefore } from '../../shared/text/find.ts';
import { findWithNumbers } from '../../shared/text/findNumbers.ts';
import { type FoldedText, type FoldLevel, foldText } from '../../shared/text/fold.ts';
import type { Desk } from '../article/desk.ts';
import { showFound } from '../state/actions/view.ts';
import type { Find } from '../state/slices/find.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { focusAndSelect } from '../ui/focusTargets.ts';

/** Opens the find bar, or goes back to it, with the selected words where they are on one line. */
export function openFind(desk: Desk): void {
  const state = getState();
  const { selected, find } = state;
  const words = selectedLine(state);
  if (!find || words)
    search(desk, { ...(find ?? nothing), query: words ?? '', origin: selected?.start ?? 0 });
  focusAndSelect('find.words');
}

/** Closes the find bar; the keyboard goes to the article, where the current hit stays selected. */
export function closeFind(desk: Desk): void {
  showFound(null);
  desk.article?.focus();
}

/** Looks for something else, or in another way; goes to the first hit from where the search began. */
export function changeFind(
  desk: Desk,
  change: Partial<Pick<Find, 'query' | 'matchCase' | 'wholeWords'>>,
): void {
  const { find } = getState();
  if (find) search(desk, { ...find, ...change });
}

/** Looks again, for example in another article, without leaving the place that is shown. */
export function findAgain(): void {
  const { find, open } = getState();
  if (find && open) showFound({ ...find, hits: hitsOf(open.article, find), index: -1 });
}

/** Goes to the next hit or the one before, round the ends of the article; opens the bar where it is closed. */
export function stepFound(desk: Desk, direction: 1 | -1): void {
  const { find, selected } = getState();
  if (!find) {
    openFind(desk);
    return;
  }
  const { hits } = find;
  // From the caret, which may have been put elsewhere since.
  const caret = selected?.start ?? find.origin;
  const isHere = hits[find.index]?.start === caret;
  const at = hitsBefore(hits, caret);
  goToHit(desk, find, direction === -1 ? at - 1 : isHere ? at + 1 : at);
}

const nothing: Find = { query: '', matchCase: false, wholeWords: false, hits: [], index: -1, origin: 0 };

function search(desk: Desk, find: Find): void {
  const { open } = getState();
  if (!open) return;
  const hits = hitsOf(open.article, find);
  const next = { ...find, hits, index: -1 };
  if (hits.length > 0) goToHit(desk, next, hitsBefore(hits, find.origin), find.origin);
  else showFound(next);
}

/** Selects a hit; an index beyond either end comes in again at the other. */
function goToHit(desk: Desk, find: Find, index: number, origin?: number): void {
  const { hits } = find;
  const wrapped = hits.length === 0 ? -1 : (index + hits.length) % hits.length;
  const hit = hits[wrapped];
  showFound({ ...find, index: wrapped, origin: origin ?? hit?.start ?? find.origin });
  if (hit) desk.article?.selectFound(hit);
}

function hitsOf(article: Article, { query, matchCase, wholeWords }: Find): readonly Range[] {
  if (query === '') return [];
  const level = matchCase ? 'exact' : 'digits';
  const find = matchCase ? findAll : findWithNumbers;
  return find(article.text, foldedOf(article, level), foldText(query, level), wholeWords);
}

/** A text is folded when it is first searched, and then kept for as long as the article is open. */
const folded = new WeakMap<Article, Map<FoldLevel, FoldedText>>();

function foldedOf(article: Article, level: FoldLevel): FoldedText {
  const levels = folded.get(article) ?? new Map<FoldLevel, FoldedText>();
  folded.set(article, levels);
  const text = levels.get(level) ?? foldText(article.text, level);
  levels.set(level, text);
  return text;
}

/** What is selected, if it is a few words of one line. */
function selectedLine({ open, selected }: State): string | null {
  if (!open || !selected?.segment) return null;
  const { start, end } = selected.segment;
  const words = end - start > maxPrefillLength ? '' : open.article.text.slice(start, end);
  return words === '' || words.includes('\n') ? null : words;
}

/** UTF-16 code units: a whole paragraph that was just selected is not what a person looks for. */
const maxPrefillLength = 200;
