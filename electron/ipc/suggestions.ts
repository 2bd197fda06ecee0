import { setImmediate } from 'node:timers/promises';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Committed } from '../../shared/model/history.ts';
import { notReadIn } from '../../shared/suggest/notReadIn.ts';
import { inTurns } from '../inTurns.ts';
import { findArticle } from '../store/actions/find.ts';
import { languageOf } from '../store/actions/languageOf.ts';
import { standingOf } from '../store/suggesting/standing.ts';
import { waitingIn } from '../store/suggesting/waiting.ts';
import { waitingOfRules } from '../store/suggesting/waitingOfRules.ts';
import type { Workbench } from '../workbench.ts';
import type { Send } from './send.ts';
import { type Answer, makeAnswer, type Suggester } from './suggester.ts';

type Channel = Extract<keyof Handlers, `suggestions.${string}`>;

/** Calls about suggestions: what is made of them is one user action each, however many transactions it takes. */
export function suggestionHandlers(
  { workspace }: Pick<Workbench, 'workspace'>,
  suggester: Suggester,
  send: Send,
): Pick<Handlers, Channel> {
  const answered = ({ committed, isCut }: Answer): Committed | null => {
    if (isCut) send('changed', null);
    return committed;
  };
  return {
    'suggestions.make': async ({ articleIds }) => {
      const { committed, isCut, ...made } = await suggester.make(articleIds);
      return { ...made, committed: answered({ committed, isCut }) };
    },
    'suggestions.cancel': () => {
      suggester.cancel();
      return undefined;
    },
    'suggestions.waiting': () => waitingIn(workspace(), 'newest'),
    'suggestions.language': ({ articleId }) => {
      const { language } = findArticle(workspace(), articleId);
      const read = languageOf(workspace(), articleId);
      return { language: read, isDetected: language === null, notRead: [...notReadIn(read)] };
    },
    'suggestions.decide': async ({ decisions }) => {
      const committed = await oneByOne(workspace().actions.decideSteps(decisions));
      const all = answered(committed);
      if (!all) throw new Error('Deciding has written nothing.');
      return all;
    },
    'suggestions.clear': async ({ articleIds }) => {
      const ids = articleIds ?? waitingIn(workspace()).map(({ articleId }) => articleId);
      return answered(await oneByOne(workspace().actions.clearSuggestions(ids)));
    },
    'suggestions.standing': ({ articleId }) => standingOf(workspace(), articleId),
    'suggestions.ofRules': ({ rules, articleId }) => inTurns(waitingOfRules(workspace(), rules, articleId)),
    'suggestions.forget': ({ rule }) => workspace().actions.forgetDecisions(rule),
    'suggestions.corrections': ({ articleId }) => suggester.corrections(articleId),
    'suggestions.correct': ({ annotationId, rule, verdict }) =>
      suggester.correct(annotationId, rule, verdict),
  };
}

/** Each step in a turn of its own, so that other calls are answered in between. */
async function oneByOne(steps: Iterable<Committed>): Promise<Answer> {
  const answer = makeAnswer();
  for (const step of steps) {
    answer.add(step);
    await setImmediate();
  }
  return answer.whole();
}
