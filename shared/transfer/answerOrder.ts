/** What answers are sorted by. Within one day and outlet they keep the order of their articles and their texts. */
export const answerOrders = ['newest', 'oldest', 'outlet', 'title', 'tag'] as const;
export type AnswerOrder = (typeof answerOrders)[number];
