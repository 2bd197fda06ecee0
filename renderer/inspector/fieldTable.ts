import type { AttributePath } from '../../shared/model/attributePath.ts';
import { actorType, mention, metonymy } from '../../shared/model/codes/actor.ts';
import { claimer, factuality, likelihood, stance } from '../../shared/model/codes/claim.ts';
import { modifier } from '../../shared/model/codes/figure.ts';
import {
  checkWorthiness,
  confidence,
  credibility,
  reliability,
  verification,
} from '../../shared/model/codes/judgement.ts';
import { quoteType } from '../../shared/model/codes/quote.ts';
import type { Scheme } from '../../shared/model/codes/scheme.ts';
import type { SegmentSlot } from '../../shared/model/segmentSlots.ts';
import type { Tag } from '../../shared/model/tag.ts';

/** One of the codes of a scheme. */
interface Choice {
  readonly kind: 'choice';
  readonly label: string;
  readonly path: AttributePath;
  readonly scheme: Scheme;
}

/** Words of the article, picked in the text; `isFree`: or the analyst's own. */
interface Words {
  readonly kind: 'words';
  readonly label: string;
  readonly slot: SegmentSlot;
  readonly isFree: boolean;
}

export type Field =
  | Choice
  | Words
  /** Whom a link of this type leads to; without one, a code can say who else it is. */
  | {
      readonly kind: 'linked';
      readonly label: string;
      readonly type: 'claimer' | 'speaker';
      readonly choice: { readonly path: AttributePath; readonly scheme: Scheme } | null;
    }
  /** Yes or no. */
  | {
      readonly kind: 'flag';
      readonly label: string;
      readonly path: AttributePath;
      readonly scheme: Scheme<'yes' | 'no'>;
    }
  /** One end of a figure's interval. */
  | { readonly kind: 'bound'; readonly label: string; readonly end: 'lower' | 'upper' }
  /** As many of the codes as apply. */
  | { readonly kind: 'chips'; readonly label: string; readonly path: AttributePath; readonly scheme: Scheme }
  | { readonly kind: 'text'; readonly label: string; readonly path: AttributePath; readonly hint: string }
  /** An ISO 8601 date or interval. */
  | { readonly kind: 'date'; readonly label: string; readonly path: AttributePath };

/** Fields that belong together. What the text says and what the analyst makes of it are never in one group. */
export interface FieldGroup {
  readonly title: string;
  readonly voice: 'text' | 'analyst';
  readonly fields: readonly Field[];
}

/** The inspector's fields for each tag, from top to bottom. */
export const fieldTable: Readonly<Record<Tag, readonly FieldGroup[]>> = {
  claim: [
    {
      title: 'What the text says',
      voice: 'text',
      fields: [
        {
          kind: 'linked',
          label: 'Claimer',
          type: 'claimer',
          choice: { path: { name: 'claimer' }, scheme: claimer },
        },
        words('Cue', 'cue'),
        choice('Stance', { name: 'stance' }, stance),
        choice('Factuality', { name: 'factuality' }, factuality),
        words('Hedge', 'hedge'),
        choice('Likelihood', { name: 'hedge', part: 'band' }, likelihood),
      ],
    },
    {
      title: 'Your judgement',
      voice: 'analyst',
      fields: [
        choice('Source', { name: 'sourceReliability' }, reliability),
        choice('Information', { name: 'informationCredibility' }, credibility),
        choice('Confidence', { name: 'analystConfidence' }, confidence),
        choice('Verification', { name: 'verification' }, verification),
        choice('Worth checking', { name: 'checkWorthiness' }, checkWorthiness),
      ],
    },
  ],
  actor: [
    {
      title: 'What the words refer to',
      voice: 'text',
      fields: [
        choice('Type', { name: 'type' }, actorType),
        choice('Mentioned', { name: 'mention' }, mention),
        { kind: 'flag', label: 'Refers to', path: { name: 'metonymy' }, scheme: metonymy },
      ],
    },
  ],
  figure: [
    {
      title: 'The number',
      voice: 'text',
      fields: [
        { kind: 'bound', label: 'Lower', end: 'lower' },
        { kind: 'bound', label: 'Upper', end: 'upper' },
        { kind: 'text', label: 'Unit', path: { name: 'unit' }, hint: 'km, USD, %' },
        { kind: 'chips', label: 'Modifiers', path: { name: 'modifiers' }, scheme: modifier },
      ],
    },
    {
      title: 'What it measures',
      voice: 'text',
      fields: [
        words('Measured entity', 'measuredEntity', { isFree: true }),
        words('Measured property', 'measuredProperty', { isFree: true }),
        words('Qualifier', 'qualifier', { isFree: true }),
        words('As of', 'asOf'),
        { kind: 'date', label: 'As-of date', path: { name: 'asOf', part: 'date' } },
      ],
    },
  ],
  quote: [
    {
      title: 'How it is quoted',
      voice: 'text',
      fields: [
        { kind: 'linked', label: 'Speaker', type: 'speaker', choice: null },
        choice('Type', { name: 'type' }, quoteType),
        words('Cue', 'cue'),
      ],
    },
  ],
};

function choice(label: string, path: AttributePath, scheme: Scheme): Field {
  return { kind: 'choice', label, path, scheme };
}

function words(label: string, slot: SegmentSlot, { isFree = false } = {}): Field {
  return { kind: 'words', label, slot, isFree };
}
