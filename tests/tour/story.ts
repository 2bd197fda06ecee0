import type { TagName } from '../e2e/person.ts';

interface Mark {
  readonly tag: TagName;
  readonly words: string;
  /** Which of several equal stretches of text is meant, counted from 0. */
  readonly nth?: number;
}

/** What an analyst marks with the mouse and the keys 1 to 4. */
export const byHand: readonly Mark[] = [
  {
    tag: 'Claim',
    words:
      'North Korea has likely dispatched additional troops to Russia to bolster its ongoing war against Ukraine',
  },
  { tag: 'Claim', words: 'Pyongyang had sent over 11,000 soldiers to Russia' },
  { tag: 'Figure', words: 'August 2024' },
  {
    tag: 'Claim',
    words:
      'North Korean units suffered significant losses due to their unfamiliarity with modern warfare tactics',
  },
  { tag: 'Claim', words: 'the additional troops were sent to the battlegrounds in Kursk' },
  { tag: 'Claim', words: 'Kim Jong Un may be accelerating military support to Russia' },
  {
    tag: 'Claim',
    words:
      'North Korean troops, after a brief withdrawal in January due to heavy casualties, returned to the Kursk frontlines earlier this month',
  },
  {
    tag: 'Quote',
    words: 'Russia has once again deployed North Korean soldiers alongside its troops,',
  },
  { tag: 'Figure', words: 'third year' },
  { tag: 'Figure', words: 'over 3,000 killed or injured by early January' },
];

/** What the marker pen tags: actors, some of them inside of claims. */
export const byPen: readonly Mark[] = [
  { tag: 'Actor', words: 'South Korea’s intelligence agency' },
  { tag: 'Actor', words: 'North Korea' },
  { tag: 'Actor', words: 'Pyongyang', nth: 1 },
  { tag: 'Actor', words: 'Ukrainian forces' },
  { tag: 'Actor', words: 'South Korean media outlets' },
  { tag: 'Actor', words: 'Ukrainian and Western officials' },
  { tag: 'Actor', words: 'North Korean leader Kim Jong Un' },
  { tag: 'Actor', words: 'Volodymyr Zelenskyy' },
  { tag: 'Actor', words: 'President Donald Trump' },
  { tag: 'Actor', words: 'South Korea and its partners' },
];
