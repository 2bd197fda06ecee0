import type { Output } from '../../../shared/ipc/contract.ts';
import { withLatest } from '../../../shared/model/recent.ts';
import {
  type ActorTab,
  actorQuery,
  actorTabs,
  besideQuery,
  everyMentionQuery,
} from '../../../shared/query/actorQueries.ts';
import type { Asked } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import { findActor } from '../ledger.ts';
import type { ActorPage, TabCount } from '../slices/actorPage.ts';
import { dispatch, getState } from '../store.ts';
import { guarded } from './notices.ts';
import { enterRoom } from './room.ts';
import { saveSettings } from './settings.ts';

/** So many answers come at once. */
const answersAtOnce = 100;
/** As many as one call gives. */
const mostAtOnce = 500;

/** Shows the page of an entry of the actor ledger, as it was left where it was shown last. */
export function showActor(actorId: string): void {
  const { actorPage } = getState();
  if (actorPage.actorId !== actorId)
    change({
      actorId,
      tab: 'said',
      isTabChosen: false,
      isWhole: false,
      counts: null,
      days: null,
      outlets: [],
      beside: [],
      ...nothingRead,
    });
  enterRoom('actor');
  const { recentActorIds } = getState().settings;
  if (recentActorIds?.[0] !== actorId)
    void saveSettings({ recentActorIds: withLatest(recentActorIds, actorId) });
}

/** Shows another tab of the page. */
export function chooseActorTab(tab: ActorTab): void {
  change({ tab, isTabChosen: true, ...(getState().actorPage.tab === tab ? {} : nothingRead) });
}

/** Sorts the answers of the page. */
export function orderActorAnswers(order: ActorPage['order']): void {
  change({ order, ...nothingRead });
}

/** Shows also the mentions of older versions and those that are not accepted. */
export function showEveryMention(): void {
  change({ isWhole: true, ...nothingRead });
}

/** Makes an answer of the page the one that keys act on. */
export function pickOnActorPage(currentId: string): void {
  if (getState().actorPage.currentId !== currentId) change({ currentId });
}

/** Ticks mentions of the page, and no others. */
export function selectOnActorPage(selected: ReadonlySet<string>): void {
  change({ selected });
}

/** Notes where the page was left; `isReturning`: Esc comes back to it. */
export function leaveActorPage(left: Pick<Partial<ActorPage>, 'scrollTop' | 'isReturning'>): void {
  change(left);
}

const nothingRead = {
  answers: null,
  total: 0,
  currentId: null,
  selected: new Set<string>(),
  scrollTop: 0,
  isReturning: false,
} satisfies Partial<ActorPage>;

/** The query that a tab of the page is, as a person reads it; as long as there is an entry of that name. */
export function queryOfTab({ tab, isWhole }: Pick<ActorPage, 'tab' | 'isWhole'>, name: string): string {
  return tab === 'mentions' && isWhole ? everyMentionQuery(name) : actorQuery(tab, name);
}

/** What the tab that is shown asks; null where the entry has been removed. */
export function askedOfTab(): Asked | null {
  const { actorPage: page } = getState();
  return askedOf(page, (name) => queryOfTab(page, name));
}

/** Reads the answers of the tab that is shown, as many as were shown already. */
export async function readActorTab(): Promise<void> {
  const { answers } = getState().actorPage;
  const count = Math.min(mostAtOnce, Math.max(answersAtOnce, answers?.length ?? 0));
  await readAnswers([], count);
}

/** Reads more of them, unless they are being read. */
export async function readMoreOfActor(): Promise<void> {
  const { answers } = getState().actorPage;
  if (answers && !reading.isUnderWay) await readAnswers(answers, answersAtOnce);
}

/** Counts the readings: what an earlier one brings is of no use once another has begun. */
const reading = { count: 0, isUnderWay: false };

async function readAnswers(before: NonNullable<ActorPage['answers']>, count: number): Promise<void> {
  const { actorPage: page } = getState();
  const asked = askedOfTab();
  if (!asked) return;
  await guarded(async () => {
    reading.count += 1;
    reading.isUnderWay = true;
    const mine = reading.count;
    const { order } = page;
    const { answers, total } = await call('asking.ask', { asked, order, from: before.length, count });
    if (reading.count === mine) change({ answers: [...before, ...answers], total });
  });
  reading.isUnderWay = false;
}

/** Reads how many each tab has, and what is told beside them. */
export async function readActorFacts(): Promise<void> {
  const { actorPage: page } = getState();
  const { actorId } = page;
  const asked = (query: (name: string) => string) => askedOf(page, query);
  const mentions = asked((name) => actorQuery('mentions', name));
  const said = asked((name) => actorQuery('said', name));
  const beside = asked(besideQuery);
  const { name } = findActor(getState().ledger, actorId) ?? {};
  if (!mentions || !said || !beside) return;
  await guarded(async () => {
    const counting = actorTabs.map(async (tab): Promise<[ActorTab, TabCount]> => {
      const { total, articles } = await countOf(asked((of) => actorQuery(tab, of)) ?? mentions);
      return [tab, { total, articles }];
    });
    const [counts, newest, oldest, [outlets], [others]] = await Promise.all([
      Promise.all(counting),
      call('asking.ask', { asked: mentions, order: 'newest', from: 0, count: 1 }),
      call('asking.ask', { asked: mentions, order: 'oldest', from: 0, count: 1 }),
      call('asking.facets', { asked: said, fields: ['outlet'], count: mostOutlets }),
      call('asking.facets', { asked: beside, fields: ['actor'], count: mostBeside + 1 }),
    ]);
    const now = getState().actorPage;
    if (now.actorId !== actorId) return;
    const first = counts.find(([, { total }]) => total > 0)?.[0] ?? 'mentions';
    const [from, to] = [oldest, newest].map(({ answers: [answer] }) => answer?.published ?? null);
    change({
      // The casts are true because each tab was counted.
      counts: Object.fromEntries(counts) as Record<ActorTab, TabCount>,
      days: from && to ? [from, to] : null,
      outlets: outlets?.values ?? [],
      // Nobody has asked for the tab yet that the page begins with, and a place says nothing.
      ...(now.isTabChosen || first === now.tab ? {} : { tab: first, ...nothingRead }),
      beside: (others?.values ?? []).filter(({ words }) => words !== name).slice(0, mostBeside),
    });
  });
}

const mostOutlets = 6;
const mostBeside = 5;

function countOf(asked: Asked): Promise<Output<'asking.ask'>> {
  return call('asking.ask', { asked, order: 'newest', from: 0, count: 0 });
}

/** How many accepted mentions point to no entry; null while that cannot be told. */
export async function countLooseMentions(): Promise<number | null> {
  const answered = await guarded(() => countOf({ query: looseMentions }));
  return answered?.total ?? null;
}

/** The mentions that point to no entry. */
export const looseMentions = 'actor no:entry';

/** A query about the entry of a page, whose name means that entry alone; null where it is gone. */
function askedOf({ actorId }: ActorPage, query: (name: string) => string): Asked | null {
  const actor = findActor(getState().ledger, actorId);
  return actor && { query: query(actor.name), entryId: actor.id };
}

function change(page: Partial<ActorPage>): void {
  dispatch({ type: 'actor-page-changed', page });
}
