import type { Part } from '../../../shared/query/query.ts';
import { traits } from '../tables/markCodes.ts';
import { aboutThat } from './about.ts';
import type { Bits } from './bits.ts';
import { mentionsOf, saidBy } from './mentions.ts';
import { foldName, isAuthor, nameMatcher, propertyMatcher } from './names.ts';
import type { Question } from './question.ts';

type NamePart = Part & { readonly kind: 'name' | 'whole' };

/** The slots of the annotations with a name, or a part of one where a word begins; a unit is compared whole. */
export function namesThat(question: Question, part: NamePart): Bits {
  const { universe, memory } = question;
  const { annotators, entities, properties, units, pools, traits: own } = memory.columns;
  if (part.kind === 'whole') {
    const wanted = foldName(part.text);
    const isUnit = pools.units.table((unit) => foldName(unit) === wanted);
    return universe.filter((slot) => isUnit(units[slot] ?? -1));
  }
  const isNamed = nameMatcher(part.text);
  switch (part.field) {
    case 'actor':
      return mentionsOf(question, part.text).and(universe);
    case 'speaker':
    case 'addressee':
      return saidBy(question, part.field, part.text).and(universe);
    case 'claimer': {
      // The code of the attribute, and no part of a name such as “authorities”.
      if (isAuthor(part.text))
        return universe.filter((slot) => ((own[slot] ?? 0) & traits.authorClaims) !== 0);
      return saidBy(question, 'claimer', part.text).and(universe);
    }
    case 'about':
      return aboutThat(question, part.text);
    case 'by': {
      const isBy = pools.annotators.table(isNamed);
      return universe.filter((slot) => isBy(annotators[slot] ?? -1));
    }
    case 'entity': {
      const isEntity = pools.entities.table(isNamed);
      return universe.filter((slot) => isEntity(entities[slot] ?? -1));
    }
    case 'property': {
      const isProperty = pools.properties.table(propertyMatcher(part.text));
      return universe.filter((slot) => isProperty(properties[slot] ?? -1));
    }
    case 'outlet':
    case 'author':
    case 'label':
    case 'title':
      // These are of the article (`isOfArticle`).
      return universe;
  }
}
