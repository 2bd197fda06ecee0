import type { Document } from '../document.ts';
import type { FoundNames, Mention } from '../found.ts';
import type { Knowledge } from '../knowledge.ts';
import { agreeOnTypes, findRepeats, takenBy, tieSurnames } from './agree.ts';
import { addBodies, knowCompanies } from './bodies.ts';
import { addCalledPlaces } from './called.ts';
import { bandOf, type Draft, draftNames } from './drafts.ts';
import { makeEntities } from './entities.ts';
import { addCountries, addWellKnown, extendNames } from './extend.ts';
import { addAfterHonorifics } from './honorifics.ts';
import { addByPost, addLetters, completeOrganisations } from './institutions.ts';
import { findKnown } from './known.ts';
import { isMetonymy } from './metonymy.ts';
import type { NameModel } from './model.ts';
import { mendOrganisations } from './organisations.ts';
import { addByFirstName, addSpeakers } from './people.ts';
import { canAct } from './places.ts';
import { type Reading, readText } from './reading.ts';
import { tieShortForms } from './shortForms.ts';

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
  const bodies = addBodies(reading, addCalledPlaces(reading, addAfterHonorifics(reading, known)));
  knowCompanies(reading, bodies);
  const called = completeOrganisations(reading, bodies);
  const extended = addByPost(reading, addSpeakers(reading, addByFirstName(reading, called)));
  agreeOnTypes(reading, extended);
  const tied = addLetters(reading, tieShortForms(reading, extended));
  agreeOnTypes(reading, tied);
  tieSurnames(reading, tied);
  withoutBeliefs(reading, tied);
  withoutCountries(reading, tied, lexicon);
  const actors = tied.filter(({ type }) => type !== null);
  return [...actors, ...findRepeats(reading, tied)];
}

/** Countries are places, whatever the model says; only the “UN” stands in lists of territories too. */
function withoutCountries({ forms }: Reading, drafts: readonly Draft[], lexicon: NameModel['lexicon']): void {
  for (const draft of drafts) {
    const words = forms.slice(draft.first, draft.last);
    if (draft.type !== 'ORG' || !canAct(words, lexicon)) continue;
    if (
      /^(?:u\.?n\.?|eu|united|european)$/.test(words[0]?.lower ?? '') &&
      !/^(?:states|kingdom)$/.test(words[1]?.lower ?? '')
    )
      continue;
    Object.assign(draft, { type: 'GPE', ...bandOf(draft.score, 'GPE') });
  }
}

/** Beliefs and what people are by them, which the model takes for people; none where a person of the text is called so. */
const beliefs =
  /^(?:islam|allah|republicans?|democrats?|muslims?|christians?|catholics?|mps?|covid(?:-19)?)$/;

function withoutBeliefs({ forms }: Reading, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'PER' || draft.last - draft.first !== 1 || draft.longer !== null) continue;
    if (beliefs.test(forms[draft.first]?.lower ?? '')) draft.type = null;
  }
}

/** The known names, and of the others those that do not overlap them. */
function outranked(drafts: readonly Draft[], known: readonly Draft[], length: number): readonly Draft[] {
  if (known.length === 0) return drafts;
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
  const rangeOf = ({ first, last }: Draft) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  });
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
