import type { ActorEntry } from '../../model/actor.ts';
import type { Range } from '../../model/segment.ts';
import type { RuleId } from '../suggestion.ts';
import { calibrate } from './calibrate.ts';
import type { Form } from './forms.ts';
import { classes } from './labels.ts';
import type { OpenLexicon } from './lexicon.ts';
import type { NameModel } from './model.ts';
import { canAct, typeOfPlace } from './places.ts';
import type { Reading } from './reading.ts';
import { type TaggedName, tagNames } from './tagger.ts';
import { countTitleWords, isCourtesy, isTitle } from './titles.ts';

/** A name on its way to be a mention: tokens `[first, last)`, mended by pass after pass over the text. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  /** Null: works, events, peoples and the like, which are no actors. */
  type: ActorEntry['type'];
  score: number;
  rule: RuleId;
  reason: string;
  /** The entry of the ledger that has this name; null where none has, or more than one. */
  entry: ActorEntry | null;
  /** Where the name is only a part of its words: UTF-16, half-open, in the text. */
  readonly part?: Range;
  /** The draft that says the name in full; null where that is not known. */
  longer: Draft | null;
}

/** What the model finds, without titles and articles. */
export function draftNames(reading: Reading, model: NameModel): Draft[] {
  return tagNames(reading, model).flatMap((name) => {
    const trimmed = trim(reading.forms, name);
    if (!trimmed) return [];
    const { first, last } = trimmed;
    return [{ first, last, ...judge(reading.forms, trimmed, model.lexicon), entry: null, longer: null }];
  });
}

/** From here on names count as sure, from there on as likely. */
const sure = 0.88;
const likely = 0.68;

/** The rule, and the reason in words, for a score of the model and a type. */
export function bandOf(
  score: number,
  type: ActorEntry['type'],
): { readonly rule: RuleId; readonly reason: string } {
  if (type === 'GPE' || type === 'LOC' || type === 'FAC')
    return { rule: 'actor.place', reason: 'The name of a place' };
  if (score >= sure) return { rule: 'actor.name-sure', reason: 'A name that the model is sure of' };
  if (score >= likely)
    return { rule: 'actor.name-likely', reason: 'Probably a name, by its words and what is around it' };
  return { rule: 'actor.name-unsure', reason: 'Possibly a name, by its words and what is around it' };
}

function judge(forms: readonly Form[], name: TaggedName, lexicon: OpenLexicon) {
  const named = classes[name.class];
  const score = calibrate(name.score);
  if (named === 'MISC' || named === undefined) return { type: null, score, ...bandOf(score, null) };
  if (named !== 'LOC') return { type: named, score, ...bandOf(score, named) };
  const words = forms.slice(name.first, name.last);
  const type = typeOfPlace(words, lexicon);
  // The name of a country or a capital is hardly ever anything else where it seems to be a place at all.
  return { type, score: canAct(words, lexicon) ? Math.max(score, 0.93) : score, ...bandOf(score, type) };
}

function trim(forms: readonly Form[], name: TaggedName): TaggedName | null {
  let { first, last } = name;
  while (first < last && /^(?:the|an?)$/.test(forms[first]?.lower ?? '')) first += 1;
  if (classes[name.class] === 'PER') {
    first += countTitleWords(forms.slice(first, last).map(({ lower }) => lower));
    if (last - first > 1 && isCourtesy(forms[last - 1]?.lower ?? '')) last -= 1;
    if (last - first === 1 && isTitle(forms[first]?.lower ?? '') && forms[first]?.lower !== 'king')
      return null;
  }
  return first < last ? { ...name, first, last } : null;
}
