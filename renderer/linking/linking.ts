import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { endsOf, type LinkWay, waysBetween, waysOf } from '../../shared/model/linking.ts';
import type { LinkType } from '../../shared/model/linkTable.ts';
import { articleView } from '../article/articleView.ts';
import { setKeyMode } from '../commands/keyMode.ts';
import { createLink } from '../state/actions/links.ts';
import { notice } from '../state/actions/notices.ts';
import { pickInTurn, showDialog, showLinking, takePen } from '../state/actions/view.ts';
import { annotationsOf, findAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { letteredTargets } from './labels.ts';
import { type LinkTarget, linkTargets } from './targets.ts';
import { annotationInWords, wayInWords, whatCanBeLinked, withArticle } from './wording.ts';

/** The annotation that is being linked; null while none is. */
export function linkingSource(state: State): Annotation | null {
  const { linking, currentId } = state;
  return linking && linking.id === currentId ? findAnnotation(state, linking.id) : null;
}

/** What the annotation in hand can be linked with now, the nearest first. */
export function targetsOf(state: State): readonly LinkTarget[] {
  const source = linkingSource(state);
  if (!source || !state.open) return [];
  return linkTargets(source, annotationsOf(state), state.open.links, state.linking?.type ?? null);
}

/** Lights up what the current annotation can be linked with, or says what that would be. */
export function startLinking(): void {
  const state = getState();
  const annotation = findAnnotation(state, state.currentId);
  if (!annotation || !state.open) {
    notice('Pick the annotation that you want to link first.');
    return;
  }
  const { links, annotations } = state.open;
  const types = [null, ...waysOf(annotation.tag).map(({ type }) => type)];
  const first = types.find((type) => linkTargets(annotation, annotations, links, type).length > 0);
  // A claim may be linked with one in another article.
  if (first === undefined && annotation.tag !== 'claim') {
    notice(whatCanBeLinked(annotation.tag));
    return;
  }
  takePen(null);
  notice(null);
  showLinking({ id: annotation.id, type: first ?? null, typed: '' });
  setKeyMode(takeLinkKey);
}

/** Ends linking without a link. */
export function stopLinking(): void {
  setKeyMode(null);
  showLinking(null);
}

/** Says which type the link is to have. */
export function chooseLinkType(type: LinkType): void {
  const { linking } = getState();
  if (linking) showLinking({ ...linking, type, typed: '' });
}

/** Looks for the other end among the claims of other articles. */
export function linkElsewhere(): void {
  showDialog('claims');
}

/** Links the annotation in hand this way, and says so. */
export async function linkTo({ annotation, way }: LinkTarget): Promise<void> {
  const source = linkingSource(getState());
  stopLinking();
  if (source) await makeLink(source.id, way, annotation.id, excerptOf(annotation, 60));
}

/** Links an annotation with another one, of whatever article, and says so in the other one's words. */
export async function makeLink(id: string, way: LinkWay, other: string, words: string): Promise<void> {
  const { type, from, to } = endsOf(way, id, other);
  if (await createLink(type, from, to)) notice(`Linked: ${wayInWords(way)} “${words}”.`);
}

/**
 * A click on annotated text (the shortest annotation first): while something is linked it names the other end, else
 * it picks. What cannot be the other end says why.
 */
export function clickAnnotations(hits: readonly Annotation[]): void {
  const state = getState();
  const source = linkingSource(state);
  if (!source) pickInTurn(hits);
  else if (hits.length > 0) void linkWithOneOf(source, hits);
}

/** Links with the shortest of these that can be the other end; says why not where none can. Resolves to whether it did. */
export async function linkWithOneOf(source: Annotation, hits: readonly Annotation[]): Promise<boolean> {
  const targets = targetsOf(getState());
  const hit = hits.map(({ id }) => targets.find(({ annotation }) => annotation.id === id)).find(Boolean);
  if (!hit) {
    const other = hits.find(({ id }) => id !== source.id) ?? hits[0];
    if (other) notice(refusal(source, other));
    return false;
  }
  await linkTo(hit);
  return true;
}

function refusal(source: Annotation, other: Annotation): string {
  const ways = waysBetween(source.tag, other.tag);
  const { type } = getState().linking ?? { type: null };
  if (other.id === source.id) return 'An annotation cannot be linked to itself.';
  if (ways.length === 0)
    return `Nothing links ${withArticle(source.tag)} with ${withArticle(other.tag)}: ${whatLinks(source)}.`;
  if (type && !ways.some((way) => way.type === type))
    return `“${type}” does not link ${withArticle(source.tag)} with ${withArticle(other.tag)}.`;
  return `The ${annotationInWords(other)} is linked so already, or not accepted.`;
}

function whatLinks({ tag }: Annotation): string {
  const words = waysOf(tag).map(({ type }) => type);
  return `the links of ${withArticle(tag)} are ${words.join(', ')}`;
}

/** While something is linked, letters name targets and digits types; what means something else ends it. */
function takeLinkKey(chords: readonly string[]): boolean {
  const state = getState();
  const source = linkingSource(state);
  if (!source || !state.linking) {
    stopLinking();
    return false;
  }
  const has = (...keys: readonly string[]) => keys.some((key) => chords.includes(key));
  const isInBar = document.activeElement?.closest('.link-bar, .link-targets') != null;
  if (isInBar && has('Enter', 'Space', 'Tab', 'Shift+Tab')) return false;
  if (has('Tab')) document.querySelector<HTMLElement>('.link-bar button')?.focus();
  else if (has('Escape') && state.linking.typed === '') {
    stopLinking();
    if (isInBar) articleView()?.focus();
  } else if (has('Escape', 'Backspace')) showLinking({ ...state.linking, typed: '' });
  else if (has('/') && source.tag === 'claim') linkElsewhere();
  else if (scrolls.some(([key]) => has(key))) scrollBy(chords);
  else if (chords.some((chord) => /^[0-9]$/.test(chord))) chooseByDigit(source, chords);
  else if (chords.some((chord) => /^[a-z]$/.test(chord))) typeLetter(chords);
  else if (chords.some((chord) => chord.length > 1)) {
    stopLinking();
    return false;
  }
  return true;
}

/** How far each key scrolls, in heights of the view. */
const scrolls: readonly (readonly [key: string, views: number])[] = [
  ['PageDown', 0.85],
  ['PageUp', -0.85],
  ['ArrowDown', 0.12],
  ['ArrowUp', -0.12],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
];

function scrollBy(chords: readonly string[]): void {
  const [, views = 0] = scrolls.find(([key]) => chords.includes(key)) ?? [];
  articleView()?.scrollBy(views);
}

function chooseByDigit({ tag }: Annotation, chords: readonly string[]): void {
  const digit = Number(chords.find((chord) => /^[0-9]$/.test(chord)));
  const way = waysOf(tag)[digit - 1];
  if (way) chooseLinkType(way.type);
  else notice(`${digit} chooses no type of link for ${withArticle(tag)}.`);
}

function typeLetter(chords: readonly string[]): void {
  const { linking } = getState();
  const view = articleView();
  if (!linking || !view) return;
  const typed = linking.typed + (chords.find((chord) => /^[a-z]$/.test(chord)) ?? '');
  const labels = letteredTargets(view, targetsOf(getState()));
  const hit = labels.find(({ letters }) => letters === typed);
  if (hit) void linkTo(hit);
  else if (labels.some(({ letters }) => letters.startsWith(typed))) showLinking({ ...linking, typed });
  else notice(`Nothing in view has the letter ${typed.toUpperCase()}.`);
}
