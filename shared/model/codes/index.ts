import { actorType, mention, metonymy } from './actor.ts';
import { claimer, factuality, likelihood, stance } from './claim.ts';
import { modifier } from './figure.ts';
import { checkWorthiness, confidence, credibility, reliability, verification } from './judgement.ts';
import { quoteType } from './quote.ts';
import type { Scheme } from './scheme.ts';

/** Every scheme of codes, in the order of the tags and of their fields. */
export const schemes: readonly Scheme[] = [
  claimer,
  stance,
  factuality,
  likelihood,
  reliability,
  credibility,
  confidence,
  verification,
  checkWorthiness,
  actorType,
  mention,
  metonymy,
  modifier,
  quoteType,
];
