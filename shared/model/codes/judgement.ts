import { type Credibility, credibilityWords, type Reliability, reliabilityWords } from '../admiralty.ts';
import type { Annotation } from '../annotation.ts';
import type { Scheme } from './scheme.ts';

type Claim = Extract<Annotation, { readonly tag: 'claim' }>['attributes'];

const admiralty = 'Admiralty code (NATO AJP-2.1, formerly STANAG 2511)';

export const reliability: Scheme<Reliability> = {
  name: 'Source reliability',
  about: 'How far you trust the source, judged by its record, not by what it says now.',
  source: admiralty,
  isCoded: true,
  codes: {
    A: { label: reliabilityWords.A, meaning: 'It has always been right, and nothing makes you doubt it.' },
    B: { label: reliabilityWords.B, meaning: 'It has nearly always been right; small doubts remain.' },
    C: { label: reliabilityWords.C, meaning: 'It has often been right; there is some doubt.' },
    D: { label: reliabilityWords.D, meaning: 'It has been right at times; there is considerable doubt.' },
    E: { label: reliabilityWords.E, meaning: 'It has been wrong, and there is reason not to trust it.' },
    F: { label: reliabilityWords.F, meaning: 'There is nothing to judge it by; for example, a new source.' },
  },
};

export const credibility: Scheme<Credibility> = {
  name: 'Information credibility',
  about: 'How credible the information is in itself, regardless of the source.',
  source: admiralty,
  isCoded: true,
  codes: {
    1: { label: credibilityWords[1], meaning: 'Confirmed by independent sources, and it makes sense.' },
    2: { label: credibilityWords[2], meaning: 'Not confirmed, but it makes sense and fits what is known.' },
    3: {
      label: credibilityWords[3],
      meaning: 'Not confirmed; it makes sense and fits some of what is known.',
    },
    4: { label: credibilityWords[4], meaning: 'It is possible, but nothing else supports it.' },
    5: {
      label: credibilityWords[5],
      meaning: 'It does not make sense, or other information contradicts it.',
    },
    6: { label: credibilityWords[6], meaning: 'There is nothing to compare it with.' },
  },
};

export const confidence: Scheme<NonNullable<Claim['analystConfidence']>> = {
  name: 'Confidence',
  about: 'How well your evidence supports your judgement; not how likely the claim is.',
  source: 'ICD 203; the levels as in US National Intelligence Estimates',
  isCoded: false,
  codes: {
    low: { label: 'low', meaning: 'Little or poor information, or large gaps.' },
    moderate: {
      label: 'moderate',
      meaning: 'Credible and plausible information, but not enough to be sure.',
    },
    high: { label: 'high', meaning: 'Good information from several sources; it can still be wrong.' },
  },
};

export const verification: Scheme<NonNullable<Claim['verification']>> = {
  name: 'Verification',
  about: 'The result of checking the claim.',
  source: 'Glossator’s own list, after the practice of fact-checkers',
  isCoded: false,
  codes: {
    unverified: { label: 'unverified', meaning: 'Checked, but not confirmed or contradicted so far.' },
    corroborated: { label: 'corroborated', meaning: 'An independent source says the same.' },
    contested: { label: 'contested', meaning: 'Credible sources say otherwise.' },
    refuted: { label: 'refuted', meaning: 'It has been shown to be false.' },
  },
};

export const checkWorthiness: Scheme<NonNullable<Claim['checkWorthiness']>> = {
  name: 'Worth checking',
  about: 'Whether the claim is worth checking.',
  source: 'ClaimBuster (Hassan and others, 2017)',
  isCoded: false,
  codes: {
    'non-factual': {
      label: 'opinion, not checkable',
      meaning: 'An opinion, a belief or a question: it cannot be checked.',
    },
    unimportant: {
      label: 'not worth checking',
      meaning: 'A factual statement, but readers would not ask whether it is true.',
    },
    'check-worthy': {
      label: 'worth checking',
      meaning: 'A factual statement that readers would want checked.',
    },
  },
};
