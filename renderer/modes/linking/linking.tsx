import type { Annotation } from '../../../shared/model/annotation.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import { waysBetween, waysOf } from '../../../shared/model/linking.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { withArticle } from '../../../shared/model/tag.ts';
import type { Desk } from '../../article/desk.ts';
import { readOn } from '../../state/actions/looking.ts';
import { notice } from '../../state/actions/notices.ts';
import { showDialog } from '../../state/actions/view.ts';
import { currentAnnotation, findAnnotation } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';
import { focusFirst, hasFocus } from '../../ui/focusTargets.ts';
import { defineCommand, hasCurrent } from '../command.ts';
import { dataOf, defineMode, endMode, isElsewhere, type ModeKey, startMode } from '../mode.ts';
import { claimDialog } from './ClaimDialog.tsx';
import { LinkBar } from './LinkBar.tsx';
import { LinkTargets } from './LinkTargets.tsx';
import { makeLink } from './makeLink.ts';
import { letteredTargets } from './placeLetters.ts';
import { type LinkTarget, targetsFor } from './targets.ts';
import { annotationInWords, whatCanBeLinked } from './wording.ts';

/** An annotation that is being linked. */
interface Linking {
  readonly id: string;
  /** The type that was chosen; null while the first one of each pair is meant. */
  readonly type: LinkType | null;
  /** The first of two letters, until the second one comes. */
  readonly typed: string;
  /** The link that the new one comes in place of; null for one more link. */
  readonly replaces: { readonly id: string; readonly type: LinkType } | null;
  /** It began with a press on the handle: the text must not move away under the pointer. */
  readonly isDrawn: boolean;
}

const linking = defineMode<Linking>({
  name: 'linking',
  Bar: ({ data }) => (
    <LinkBar
      data={data}
      onChoose={(type) => chooseLinkType(data, type)}
      onElsewhere={linkElsewhere}
      onStop={endMode}
    />
  ),
  Overlay: ({ data, view, layout }) => (
    <LinkTargets data={data} view={view} layout={layout} onLink={(target) => void linkTo(target)} />
  ),
  takeKey,
  takeClick: (_data, hits) => {
    const source = linkingSource(getState());
    if (source && hits.length > 0) void linkWithOneOf(source, hits);
    return true;
  },
  ends: ({ id }, state) => isElsewhere(id, state),
});

export const linkCommand = defineCommand({
  id: 'annotation.link',
  label: 'Link Annotation',
  keys: ['l'],
  menu: 'Annotate',
  run: () => startLinking(),
  isEnabled: hasCurrent,
});

/** The annotation that is being linked; null while none is. */
export function linkingSource(state: State): Annotation | null {
  return findAnnotation(state, dataOf(state, linking)?.id ?? null);
}

/** What the current annotation can be linked with now, the nearest first. */
export function targetsOf(state: State): readonly LinkTarget[] {
  const data = dataOf(state, linking);
  return data ? targetsFor(state, data.id, data.type) : [];
}

/**
 * Lights up what the current annotation can be linked with by one type of link, in place of the link `replaces` where that is
 * given; or says what is missing.
 */
export function startLinkingBy(type: LinkType, replaces: string | null): void {
  readOn();
  const state = getState();
  const annotation = currentAnnotation(state);
  if (!annotation) return;
  if (targetsFor(state, annotation.id, type).length === 0) {
    notice(
      `No ${replaces === null ? '' : 'other '}actor is tagged here: tag the words that name the ${type} first.`,
    );
    return;
  }
  notice(null);
  startMode(linking, {
    id: annotation.id,
    type,
    typed: '',
    replaces: replaces === null ? null : { id: replaces, type },
    isDrawn: false,
  });
}

/** Lights up what the current annotation can be linked with, or says what that would be; `isDrawn` where the handle was pressed. */
export function startLinking({ isDrawn = false } = {}): void {
  readOn();
  const state = getState();
  const annotation = currentAnnotation(state);
  if (!annotation) {
    notice('Select the annotation to link first.');
    return;
  }
  const types = [null, ...waysOf(annotation.tag).map(({ type }) => type)];
  const first = types.find((type) => targetsFor(state, annotation.id, type).length > 0);
  // A claim may be linked with one in another article.
  if (first === undefined && annotation.tag !== 'claim') {
    notice(whatCanBeLinked(annotation.tag));
    return;
  }
  notice(null);
  startMode(linking, { id: annotation.id, type: first ?? null, typed: '', replaces: null, isDrawn });
}

function chooseLinkType(data: Linking, type: LinkType): void {
  startMode(linking, { ...data, type, typed: '' });
}

/** Looks for the other end among the claims of other articles. */
function linkElsewhere(): void {
  const source = linkingSource(getState());
  if (!source) return;
  const type = dataOf(getState(), linking)?.type ?? null;
  showDialog(claimDialog, {
    articleId: source.articleId,
    type,
    onLink: (way, { id, words }) => {
      endMode();
      void makeLink(source.id, way, id, words);
    },
  });
}

async function linkTo({ annotation, way }: LinkTarget): Promise<void> {
  const source = linkingSource(getState());
  const replaces = dataOf(getState(), linking)?.replaces ?? null;
  endMode();
  if (!source) return;
  const inPlaceOf = replaces?.type === way.type ? replaces.id : null;
  await makeLink(source.id, way, annotation.id, excerptOf(annotation, 60), inPlaceOf);
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
  const type = dataOf(getState(), linking)?.type ?? null;
  if (other.id === source.id) return 'An annotation cannot be linked to itself.';
  if (ways.length === 0)
    return `You cannot link ${withArticle(source.tag)} with ${withArticle(other.tag)}: ${whatLinks(source)}.`;
  if (type && !ways.some((way) => way.type === type))
    return `“${type}” does not link ${withArticle(source.tag)} with ${withArticle(other.tag)}.`;
  return `The ${annotationInWords(other)} is already linked this way, or has not been accepted.`;
}

function whatLinks({ tag }: Annotation): string {
  const words = waysOf(tag).map(({ type }) => type);
  return `${withArticle(tag)} can have the links ${words.join(', ')}`;
}

/** While something is linked, letters name targets and digits types; what means something else ends it. */
function takeKey(data: Linking, { chords }: ModeKey, { article }: Desk): boolean {
  const source = linkingSource(getState());
  if (!source) return false;
  const has = (...keys: readonly string[]) => keys.some((key) => chords.includes(key));
  const isInBar = hasFocus('mode') || hasFocus('article.linkTargets');
  const views = scrolls.find(([key]) => has(key))?.[1];
  if (isInBar && has('Enter', 'Space', 'Tab', 'Shift+Tab')) return false;
  if (has('Tab')) focusFirst('mode', 'button');
  else if (has('Escape') && data.typed === '') {
    endMode();
    if (isInBar) article?.focus();
  } else if (has('Escape', 'Backspace')) startMode(linking, { ...data, typed: '' });
  else if (views !== undefined) article?.scrollBy(views);
  // Some layouts have the slash on a digit key, which is for digits.
  else if (chords.some((chord) => /^[0-9]$/.test(chord))) chooseByDigit(data, source, chords);
  else if (has('/') && source.tag === 'claim') linkElsewhere();
  else if (chords.some((chord) => /^[a-z]$/.test(chord))) typeLetter(data, chords, article);
  else if (chords.some((chord) => chord.length > 1)) {
    endMode();
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

function chooseByDigit(data: Linking, { tag }: Annotation, chords: readonly string[]): void {
  const digit = Number(chords.find((chord) => /^[0-9]$/.test(chord)));
  const way = waysOf(tag)[digit - 1];
  if (way) chooseLinkType(data, way.type);
  else
    notice(`Link type ${digit} does not exist for ${withArticle(tag)}: choose 1 to ${waysOf(tag).length}.`);
}

function typeLetter(data: Linking, chords: readonly string[], view: Desk['article']): void {
  if (!view) return;
  const typed = data.typed + (chords.find((chord) => /^[a-z]$/.test(chord)) ?? '');
  const labels = letteredTargets(view, targetsOf(getState()));
  const hit = labels.find(({ letters }) => letters === typed);
  if (hit) void linkTo(hit);
  else if (labels.some(({ letters }) => letters.startsWith(typed))) startMode(linking, { ...data, typed });
  else notice(`Nothing in view has the letter ${typed.toUpperCase()}.`);
}
