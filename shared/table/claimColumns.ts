import { factuality, likelihood, stance } from '../model/codes/claim.ts';
import {
  checkWorthiness,
  confidence,
  credibility,
  reliability,
  verification,
} from '../model/codes/judgement.ts';
import { codeName, type Scheme } from '../model/codes/scheme.ts';
import type { Tag } from '../model/tag.ts';
import { type Column, joined } from './column.ts';
import type { AnswerFacts } from './facts.ts';

/** A figure has what is said of the claim that it quantifies. */
const tags: readonly Tag[] = ['claim', 'figure'];

export const claimerColumn: Column = {
  id: 'claimer',
  label: 'Claimer',
  kind: 'words',
  tags,
  read: (facts) => joined((claimFactsOf(facts) ?? facts).claimers),
};

/** The Admiralty code of both parts; half a grade is the part that is there. */
export const gradeColumn: Column = {
  id: 'grade',
  label: 'Grade',
  kind: 'code',
  tags,
  read: (facts) => {
    const { sourceReliability = '', informationCredibility = '' } = claimOf(facts) ?? {};
    return `${sourceReliability}${informationCredibility}` || null;
  },
};

export const verificationColumn: Column = {
  id: 'verification',
  label: 'Verification',
  kind: 'words',
  tags,
  read: (facts) => named(verification, claimOf(facts)?.verification),
};

/** What a table can say of a claim. */
export const claimColumns: readonly Column[] = [
  claimerColumn,
  gradeColumn,
  {
    id: 'reliability',
    label: 'Source reliability',
    kind: 'code',
    tags,
    read: (facts) => named(reliability, claimOf(facts)?.sourceReliability),
  },
  {
    id: 'credibility',
    label: 'Information credibility',
    kind: 'code',
    tags,
    read: (facts) => named(credibility, claimOf(facts)?.informationCredibility),
  },
  verificationColumn,
  {
    id: 'confidence',
    label: 'Confidence',
    kind: 'words',
    tags,
    read: (facts) => named(confidence, claimOf(facts)?.analystConfidence),
  },
  {
    id: 'hedge',
    label: 'Hedge',
    kind: 'words',
    tags,
    read: (facts) => claimOf(facts)?.hedge?.segment?.exact ?? null,
  },
  {
    id: 'likelihood',
    label: 'Likelihood',
    kind: 'words',
    tags,
    read: (facts) => named(likelihood, claimOf(facts)?.hedge?.band),
  },
  {
    id: 'factuality',
    label: 'Factuality',
    kind: 'code',
    tags,
    read: (facts) => named(factuality, claimOf(facts)?.factuality),
  },
  {
    id: 'stance',
    label: 'Stance',
    kind: 'words',
    tags,
    read: (facts) => named(stance, claimOf(facts)?.stance),
  },
  {
    id: 'worth',
    label: 'Worth checking',
    kind: 'words',
    tags,
    read: (facts) => named(checkWorthiness, claimOf(facts)?.checkWorthiness),
  },
];

function claimFactsOf(facts: AnswerFacts): AnswerFacts | null {
  return facts.annotation.tag === 'claim' ? facts : facts.claim;
}

function claimOf(facts: AnswerFacts) {
  const annotation = claimFactsOf(facts)?.annotation;
  return annotation?.tag === 'claim' ? annotation.attributes : null;
}

function named<Value extends string>(scheme: Scheme<Value>, value: Value | undefined): string | null {
  return value === undefined ? null : codeName(scheme, value);
}
