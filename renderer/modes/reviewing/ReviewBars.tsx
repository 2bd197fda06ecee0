import { useContext, useMemo } from 'react';
import { tagLabel, tags } from '../../../shared/model/tag.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { type Desk, useDesk } from '../../article/desk.ts';
import { makeSuggestions, showAllTags } from '../../state/actions/suggestions.ts';
import { currentAnnotation } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { correctionOf, stopsIn, waitingIn } from '../../state/waiting.ts';
import { isWaiting } from '../../state/waitingCounts.ts';
import { useFocusTarget } from '../../ui/focusTargets.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { AllCommands } from '../allCommands.ts';
import { runCommand } from '../command.ts';
import { KeyOf } from '../KeyOf.tsx';
import { endMode } from '../mode.ts';
import { articlesLeft, decidedHere, leftHere, leftInAll } from './counts.ts';
import { acceptAlike, acceptCurrent, alikeAmong, step } from './deciding.ts';
import { canSuggestForAll, nextArticle, openNextArticle, suggestForAll } from './going.ts';
import { changeSpan } from './spans.ts';

/** While a person reviews: what is left and how to end above the text, what the keys do below it. */
export function ReviewBars() {
  return (
    <>
      <Head />
      <Foot />
    </>
  );
}

function Head() {
  const here = useStore(leftHere);
  const all = useStore(leftInAll);
  const articles = useStore(articlesLeft);
  const decided = useStore(decidedHere);
  const total = decided + here;
  return (
    <section className="review-head" aria-label="Review">
      <h2>Review</h2>
      <p role="status" aria-label="Left to review">
        <b>{numeral(here)}</b> left here
        {articles > (here > 0 ? 1 : 0) && <> · {`${numeral(all)} in ${counted(articles, 'article')}`}</>}
      </p>
      {total > 0 && (
        <>
          <progress className="review-progress" aria-label="Decided" value={decided} max={total} />
          <span className="review-decided">
            {numeral(decided)} of {numeral(total)} decided
          </span>
        </>
      )}
      <span className="review-ends">
        <CommandButton id="suggestions.acceptAll" label="Accept all above 95%…" />
        <button type="button" className="button" onClick={endMode}>
          Done <Kbd>Esc</Kbd>
        </button>
      </span>
    </section>
  );
}

function Foot() {
  const desk = useDesk();
  const current = useStore((state) => {
    const annotation = currentAnnotation(state);
    return annotation && isWaiting(annotation) ? annotation : null;
  });
  const hasStops = useStore((state) => stopsIn(state).length > 0);
  const correctedId = useStore((state) =>
    correctionOf(state, state.currentId ?? '') ? state.currentId : null,
  );
  const waiting = useStore(waitingIn);
  const alike = useMemo(() => (current ? alikeAmong(waiting, current).length : 0), [waiting, current]);
  return (
    // A click leaves the keyboard, and what is selected, where they are.
    <section
      ref={useFocusTarget('mode')}
      className="review-foot"
      aria-label="Decide"
      onMouseDown={(event) => event.preventDefault()}
    >
      {!hasStops && correctedId !== null && <CorrectionKeys />}
      {hasStops ? (
        <>
          <CommandButton id="suggestion.accept" label="Accept" isOff={!current && !correctedId} />
          <CommandButton id="suggestion.reject" label="Reject" isOff={!current && !correctedId} />
          <span className="review-keys">
            {tags.map((tag, index) => (
              <FootKey
                key={tag}
                keys={[String(index + 1)]}
                label={tagLabel[tag]}
                before="Accept as "
                onPress={() => acceptCurrent(desk, performance.now(), tag)}
              />
            ))}
          </span>
          <span className="review-keys review-span">
            <FootKey ids={['select.shrink']} label="shorter" onPress={() => changeSpan('shrink')} />
            <FootKey ids={['select.grow']} label="longer" onPress={() => changeSpan('grow')} />
          </span>
          {alike > 1 && (
            <FootKey
              className="review-alike"
              ids={['annotation.everywhere']}
              label={`all ${numeral(alike)} alike`}
              before="Accept "
              onPress={() => acceptAlike(desk, performance.now())}
            />
          )}
          <span className="review-keys review-move">
            <button
              type="button"
              className="review-key"
              aria-label="Previous suggestion"
              onClick={() => step(desk, -1)}
            >
              <kbd>
                <Icon name="arrowUp" />
              </kbd>
            </button>
            <button
              type="button"
              className="review-key"
              aria-label="Next suggestion"
              onClick={() => step(desk, 1)}
            >
              <kbd>
                <Icon name="arrowDown" />
              </kbd>{' '}
              <span className="review-word" aria-hidden="true">
                move
              </span>
            </button>
            <CommandKey id="edit.undo" label="undo" after=" the decision" />
          </span>
        </>
      ) : (
        <Ending desk={desk} />
      )}
    </section>
  );
}

/** The current annotation could be corrected. */
function CorrectionKeys() {
  return (
    <>
      <CommandButton id="suggestion.accept" label="Correct" />
      <CommandButton id="suggestion.reject" label="Leave" />
    </>
  );
}

/** Nothing is left here: where to go on. */
function Ending({ desk }: { readonly desk: Desk }) {
  const next = useStore(nextArticle);
  const articleId = useStore((state) => state.open?.article.id ?? null);
  const decided = useStore(decidedHere);
  const suggesting = useStore((state) => state.suggesting);
  const isRead = useStore((state) => state.suggestions.waiting !== null);
  const hiddenHere = useStore(leftHere);
  const hasOthersToSuggest = useStore(canSuggestForAll);
  if (suggesting) return <p role="status">Suggesting…</p>;
  if (hiddenHere > 0)
    return (
      <>
        <p role="status" aria-label="Review over here">
          {`${counted(hiddenHere, 'suggestion')} here ${hiddenHere === 1 ? 'has' : 'have'} a tag that is not shown.`}
        </p>
        <button type="button" className="button" onClick={showAllTags}>
          Show All Tags
        </button>
        {next && <NextArticle desk={desk} title={next.title} />}
      </>
    );
  return (
    <>
      <p role="status" aria-label="Review over here">
        {decided > 0 ? 'All suggestions here are decided.' : isRead ? 'There are no suggestions here.' : ''}
        {next === null && decided > 0 && ' Nothing waits in other articles.'}
      </p>
      {next && <NextArticle desk={desk} title={next.title} />}
      {hasOthersToSuggest && (
        <button type="button" className="button" onClick={suggestForAll}>
          Suggest for All Articles <Kbd>Enter</Kbd>
        </button>
      )}
      {articleId && decided === 0 && isRead && (
        <button type="button" className="button" onClick={() => void makeSuggestions([articleId])}>
          Suggest for This Article
        </button>
      )}
      <button type="button" className="button review-ending" onClick={endMode}>
        End Review
      </button>
    </>
  );
}

function NextArticle({ desk, title }: { readonly desk: Desk; readonly title: string }) {
  return (
    <button type="button" className="button primary review-onward" onClick={() => openNextArticle(desk)}>
      Next article: <bdi className="review-next">{title}</bdi> <Kbd>Enter</Kbd>
    </button>
  );
}

function CommandButton(props: { readonly id: string; readonly label: string; readonly isOff?: boolean }) {
  const { id, label, isOff = false } = props;
  const desk = useDesk();
  const command = useContext(AllCommands).find((each) => each.id === id);
  if (!command) return null;
  return (
    <button type="button" className="button" disabled={isOff} onClick={() => runCommand(command, desk)}>
      {label} <KeyOf id={id} />
    </button>
  );
}

function CommandKey(props: { readonly id: string; readonly label: string; readonly after: string }) {
  const { id, label, after } = props;
  const desk = useDesk();
  const command = useContext(AllCommands).find((each) => each.id === id);
  return (
    <FootKey
      className="review-undo"
      ids={[id]}
      label={label}
      after={after}
      onPress={() => command && runCommand(command, desk)}
    />
  );
}

interface FootKeyProps {
  /** Commands whose keys it shows, or else these keys. */
  readonly ids?: readonly string[];
  readonly keys?: readonly string[];
  readonly label: string;
  /** What is read out before the label, and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly className?: string;
  readonly onPress: () => void;
}

function FootKey(props: FootKeyProps) {
  const { ids = [], keys = [], label, before = '', after = '', className = '', onPress } = props;
  return (
    <button
      type="button"
      className={`review-key ${className}`}
      title={`${before}${label}${after}`}
      onClick={onPress}
    >
      {ids.map((id) => (
        <KeyOf key={id} id={id} />
      ))}
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}{' '}
      <span className="visually-hidden">{before}</span>
      <span className="review-word">{label}</span>
      <span className="visually-hidden">{after}</span>
    </button>
  );
}
