import type { Document } from '../document.ts';
import type { FoundNames, Mention } from '../found.ts';
import type { Knowledge } from '../knowledge.ts';
import { agreeOnTypes, findRepeats, takenBy, tieSurnames } from './agree.ts';
import { addCalledCompanies, addCalledPlaces, knowCountries } from './called.ts';
import { addWithinWords } from './compounds.ts';
import { knowPeople } from './described.ts';
import { type Draft, draftNames } from './drafts.ts';
import { makeEntities } from './entities.ts';
import { addEnumerated } from './enumerated.ts';
import { addCountries, addWellKnown, extendNames, isWellKnown } from './extend.ts';
import { addAfterHonorifics } from './honorifics.ts';
import { addByPost, completeOrganisations, knowCompanies } from './institutions.ts';
import { findKnown } from './known.ts';
import { isMetonymy } from './metonymy.ts';
import type { NameModel } from './model.ts';
import { mendOrganisations } from './organisations.ts';
import { addByFirstName, addSpeakers, withoutLetters } from './people.ts';
import { type Reading, readText } from './reading.ts';
import { tieShortForms } from './shortForms.ts';
import { addSingleWords } from './singleWords.ts';
import { markThings, placeCountries, placeLetters } from './things.ts';

/**
 * The actors of a text: by the model (null: without it) and by what the workspace knows, which outranks it. The model
 * reads English; of texts in other languages only names that the workspace knows are found.
 */
export function findNames(document: Document, knowledge: Knowledge, model: NameModel | null): FoundNames {
  const known = findKnown(document, knowledge);
  const isRead = model !== null && (document.language === null || document.language === 'en');
  if (!isRead) return mentionsOf(document, null, known, null);
  const reading = readText(document, model.lexicon);
  const drafts = outranked(
    withRepeats(reading, draftNames(reading, model), model),
    known,
    document.tokens.length,
  );
  return mentionsOf(document, reading, drafts, model);
}

/** What the model found, mended by what the whole text says. */
function withRepeats(reading: Reading, found: readonly Draft[], { lexicon }: NameModel): readonly Draft[] {
  const known = addWellKnown(
    reading,
    addCountries(reading, extendNames(reading, mendOrganisations(reading, found)), lexicon),
  );
  const placed = addCalledCompanies(reading, addCalledPlaces(reading, addAfterHonorifics(reading, known)));
  knowCountries(reading, placed);
  knowCompanies(reading, placed);
  const called = completeOrganisations(reading, placed);
  const people = addSpeakers(reading, addByFirstName(reading, called));
  const extended = addByPost(
    reading,
    people.map((draft) => withoutLetters(reading, draft)),
  );
  knowPeople(reading, extended);
  agreeOnTypes(reading, extended);
  const tied = addSingleWords(reading, tieShortForms(reading, extended));
  agreeOnTypes(reading, tied);
  tieSurnames(reading, tied);
  placeCountries(reading, tied, lexicon);
  placeLetters(reading, tied);
  markThings(reading, tied);
  const listed = addEnumerated(reading, tied);
  const all = [...listed, ...findRepeats(reading, listed)];
  const actors = all.filter(({ type }) => type !== null).sort((a, b) => a.first - b.first);
  return addWithinWords(reading, actors, isWellKnown);
}

/**
 * The known names, and of the others those that do not overlap them. Words that were accepted once give way to a longer name: “House” to
 * “White House”.
 */
function outranked(drafts: readonly Draft[], all: readonly Draft[], length: number): readonly Draft[] {
  if (all.length === 0) return drafts;
  const longest = new Int32Array(length);
  for (const { first, last } of drafts)
    for (let at = first; at < last; at += 1) longest[at] = Math.max(longest[at] ?? 0, last - first);
  const known = all.filter(
    ({ rule, first, last }) =>
      rule !== 'actor.known-words' || longest.subarray(first, last).every((reach) => reach <= last - first),
  );
  const taken = takenBy(length, known);
  const free = drafts.filter(({ first, last }) => {
    for (let at = first; at < last; at += 1) if (taken[at] === 1) return false;
    return true;
  });
  return [...free, ...known];
}

function mentionsOf(
  document: Document,
  reading: Reading | null,
  drafts: readonly Draft[],
  model: NameModel | null,
): FoundNames {
  const { text, tokens } = document;
  const inOrder = drafts.toSorted((a, b) => a.first - b.first);
  const rangeOf = ({ first, last, part }: Draft) =>
    part ?? { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
  const forms = reading?.forms ?? [];
  const { entities, indexes } = makeEntities(forms, inOrder, model?.lexicon ?? null, (draft) => {
    const { start, end } = rangeOf(draft);
    return text.slice(start, end);
  });
  const taken = takenBy(tokens.length, inOrder);
  const mentions = inOrder.map(
    (draft, at): Mention => ({
      ...rangeOf(draft),
      form: 'NAM',
      type: draft.type,
      isMetonymy:
        reading !== null &&
        model !== null &&
        isMetonymy(reading, draft, model.lexicon, (token) => taken[token] === 1),
      entity: indexes[at] ?? null,
      rule: draft.rule,
      score: draft.score,
      reason: draft.reason,
    }),
  );
  return { mentions, entities };
}
