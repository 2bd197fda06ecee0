import type { ActorEntry } from '../../../shared/model/actor.ts';
import { actorType } from '../../../shared/model/codes/actor.ts';
import { countryName } from '../../../shared/model/countries.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { sectorWords } from '../../../shared/model/sectors.ts';
import type { ActorTab } from '../../../shared/query/actorQueries.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortDay, shortDays } from '../../../shared/text/days.ts';
import type { ActorPage } from '../../state/slices/actorPage.ts';

/** What the tabs of the page are called. */
export const tabLabel: Readonly<Record<ActorTab, string>> = {
  said: 'Said',
  claimed: 'Claimed',
  about: 'Said about',
  mentions: 'Mentions',
};

/** What is known of an actor, in one line: “person · government · Velmark · 52 mentions in 11 articles, 11 Nov 2026 – 14 Nov 2026”. */
export function actorLine(
  actor: ActorEntry,
  { counts, days }: Pick<ActorPage, 'counts' | 'days'>,
  form: DateForm,
): string {
  return [...traitsOf(actor), ...mentionsLine(counts, days, form)].join(' · ');
}

/** Type, sector and country in words, as far as they are known. */
export function traitsOf({ type, sector, country }: ActorEntry): readonly string[] {
  return [
    ...(type ? [actorType.codes[type].label] : []),
    ...(sector ? [sectorName(sector)] : []),
    ...(country ? [countryName(country) ?? country] : []),
  ];
}

/** A sector as a line has room for it: what comes before the details of its words. */
function sectorName(code: string): string {
  const words = Object.entries(sectorWords).find(([known]) => known === code)?.[1] ?? code;
  return words.split(/[:,]/u)[0] ?? code;
}

function mentionsLine(
  counts: ActorPage['counts'],
  days: ActorPage['days'],
  form: DateForm,
): readonly string[] {
  if (!counts) return [];
  const { total, articles } = counts.mentions;
  if (total === 0) return ['no mentions'];
  const when = days === null ? '' : `, ${stretch(...days, form)}`;
  return [`${counted(total, 'mention')} in ${counted(articles, 'article')}${when}`];
}

/** “14 Nov 2026”, “11–14 Nov 2026”, “28 Oct – 14 Nov 2026”: what both days have in common stands once. */
function stretch(from: string, to: string, form: DateForm): string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (first === last) return shortDay(last, form);
  return form === 'iso' ? `${first} – ${last}` : shortDays(`${first}/${last}`, form);
}
