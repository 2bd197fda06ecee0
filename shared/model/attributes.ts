import * as z from 'zod';
import { Id } from './id.ts';
import { Segment } from './segment.ts';
import type { Tag } from './tag.ts';

/** Committed belief of the source: FactBank (Saurí & Pustejovsky 2009). */
const Factuality = z.enum(['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu']);

/** Likelihood bands of ICD 203: 1–5, 5–20, 20–45, 45–55, 55–80, 80–95 and 95–99 per cent. */
const LikelihoodBand = z.enum([
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
]);

/** What a claim may carry; the author's hedge and the analyst's grades are different facts in different fields. */
export const ClaimAttributes = z.strictObject({
  /** `author` when the article itself claims; an actor is named by a `claimer` link instead. NewsClaims. */
  claimer: z.literal('author').optional(),
  /** NewsClaims. */
  stance: z.enum(['affirm', 'refute']).optional(),
  factuality: Factuality.optional(),
  hedge: z.strictObject({ segment: Segment.optional(), band: LikelihoodBand.optional() }).optional(),
  /** PARC 3.0, PolNeAR. */
  cue: Segment.optional(),
  /** Admiralty code (NATO AJP-2.1): reliability of the source. */
  sourceReliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  /** Admiralty code (NATO AJP-2.1): credibility of the information. */
  informationCredibility: z.enum(['1', '2', '3', '4', '5', '6']).optional(),
  /** ICD 203. */
  analystConfidence: z.enum(['low', 'moderate', 'high']).optional(),
  verification: z.enum(['unverified', 'corroborated', 'contested', 'refuted']).optional(),
  /** ClaimBuster. */
  checkWorthiness: z.enum(['non-factual', 'unimportant', 'check-worthy']).optional(),
});

/** Entity types of ACE 2005: person, organisation, geopolitical entity, location, facility, vehicle, weapon. */
export const ActorType = z.enum(['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'VEH', 'WEA']);

export const ActorAttributes = z.strictObject({
  type: ActorType.optional(),
  /** ACE 2005 mention levels: named, nominal, pronominal. */
  mention: z.enum(['NAM', 'NOM', 'PRO']).optional(),
  /** True where a place's name stands for its government. */
  metonymy: z.boolean().optional(),
  /** The actor entry this mention points to. */
  actorEntryId: Id.optional(),
});

/** One end of a figure's interval: a decimal as text, so that no digit is lost to binary floating point. */
const Bound = z.strictObject({
  value: z.string().regex(/^-?\d+(\.\d+)?$/, 'it must be a decimal such as 11000 or -2.5'),
  inclusive: z.boolean(),
});

/** Modifiers of MeasEval (SemEval-2021 task 8). */
export const FigureModifier = z.enum([
  'IsApproximate',
  'IsCount',
  'IsRange',
  'IsList',
  'IsMean',
  'IsMedian',
  'IsMin',
  'IsMax',
]);

/** Words of the article (a segment) or the analyst's own words (text). */
const Words = z.union([z.string().min(1), Segment]);

export const FigureAttributes = z.strictObject({
  lower: Bound.optional(),
  upper: Bound.optional(),
  unit: z.string().min(1).optional(),
  modifiers: z.array(FigureModifier).optional(),
  measuredEntity: Words.optional(),
  measuredProperty: Words.optional(),
  qualifier: Words.optional(),
  /**
   * When the figure held (ACE TIMEX2): the words that say so, and the ISO 8601 date or interval they mean. What was
   * stored before dates were looked at may be other words: `attributePatch.ts` holds a person to `WhenOrInterval`.
   */
  asOf: z.strictObject({ segment: Segment.optional(), date: z.string().min(4).optional() }).optional(),
});

export const QuoteAttributes = z.strictObject({
  /** PARC 3.0, DirectQuote. */
  type: z.enum(['direct', 'indirect', 'mixed']).optional(),
  cue: Segment.optional(),
});

/** The attributes each tag may carry; every one is optional, for a bare tag is a complete annotation. */
export const attributesByTag = {
  claim: ClaimAttributes,
  actor: ActorAttributes,
  figure: FigureAttributes,
  quote: QuoteAttributes,
} as const satisfies Record<Tag, z.ZodType>;
