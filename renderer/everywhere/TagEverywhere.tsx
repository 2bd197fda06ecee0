import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { maxTaggedAtOnce } from '../../shared/limits.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import {
  type Everywhere,
  markEverywhere,
  type Occurrences,
  previewEverywhere,
} from '../state/actions/everywhere.ts';
import { closeDialog, pick, showDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { getState } from '../state/store.ts';
import { tooManySentence } from '../state/tooMany.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { TagChoice } from '../ui/TagChoice.tsx';
import { type Draft, type OfArticle, tickedOf, withTicks } from './draft.ts';
import { lookAt } from './lookingAround.tsx';
import { OccurrenceList } from './OccurrenceList.tsx';
import type { Source } from './source.ts';

/** Shows where else some words occur, and tags them there: Enter tags what is ticked, from wherever the keyboard is in the form. */
function TagEverywhere({ source, draft }: { readonly source: Source; readonly draft: Draft }) {
  return (
    <Dialog label="Tag everywhere" className="everywhere scrolls-when-low">
      <Form source={source} first={draft} />
    </Dialog>
  );
}

export const everywhereDialog = defineDialog('everywhere', TagEverywhere);

interface Found {
  readonly wanted: Everywhere;
  readonly occurrences: Occurrences;
}

function Form({ source, first }: { readonly source: Source; readonly first: Draft }) {
  const desk = useDesk();
  const { articleId, range, like } = source;
  const [draft, setDraft] = useState(first);
  const [found, setFound] = useState<Found | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { tag, scope, likeness, insideWords, unticked, row } = draft;
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const wanted = useMemo(
    (): Everywhere => ({
      articleId,
      range: { start: range.start, end: range.end },
      tag,
      like,
      likeness,
      insideWords,
      scope,
    }),
    [articleId, range, tag, like, likeness, insideWords, scope],
  );

  useEffect(() => {
    let isStale = false;
    void previewEverywhere(wanted).then((occurrences) => {
      if (!isStale && occurrences) setFound({ wanted, occurrences });
    });
    return () => {
      isStale = true;
    };
  }, [wanted]);

  // Only now, behind what the dialog does as it opens: Enter tags at once, and the arrow keys choose.
  useEffect(() => form.current?.querySelector<HTMLElement>('.field input:checked')?.focus(), []);

  const articles = found?.occurrences.articles ?? none;
  const count = sum(articles, 'count');
  const ticked = useMemo(() => tickedOf(articles, unticked), [articles, unticked]);
  const chosen = ticked.reduce((total, { starts }) => total + starts.length, 0);
  const isReady = found?.wanted === wanted && chosen > 0 && count <= maxTaggedAtOnce && !isBusy;
  const mark = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    const done = await markEverywhere(wanted, ticked);
    setBusy(false);
    if (!done) return;
    closeDialog();
    pickTagged(desk, source, tag);
  };
  const tick = (which: readonly Pick<OfArticle, 'id' | 'ranges'>[], isTicked: boolean) =>
    change({ unticked: withTicks(unticked, which, isTicked) });

  return (
    <form
      ref={form}
      onSubmit={(event) => void mark(event)}
      data-tag={tag}
      aria-busy={found?.wanted !== wanted}
    >
      <h2>Tag everywhere</h2>
      <blockquote className="exact" dir="auto">
        {wordsOf(source)}
      </blockquote>
      <div className="everywhere-choices">
        {like === null && (
          <TagChoice name="everywhere-tag" tag={tag} onChange={(chosenTag) => change({ tag: chosenTag })} />
        )}
        <Choice
          legend="Where"
          value={scope}
          onChange={(where) => change({ scope: where, row: 0 })}
          choices={[
            ['article', 'This article'],
            ['workspace', 'The whole workspace'],
          ]}
        />
        <Choice
          legend="Match"
          value={likeness}
          onChange={(how) => change({ likeness: how, row: 0 })}
          choices={[
            ['exact', 'Exact words'],
            ['loose', 'Ignore case and punctuation'],
          ]}
        >
          <label>
            <input
              type="checkbox"
              checked={insideWords}
              onChange={({ target }) => change({ insideWords: target.checked, row: 0 })}
            />
            Also inside words
          </label>
        </Choice>
      </div>
      <div className="everywhere-sum">
        <p role="status" aria-label="Occurrences">
          {found && sumSentence(found, chosen)}
        </p>
        {count > 1 && count <= maxTaggedAtOnce && (
          <button type="button" className="button quiet" onClick={() => tick(articles, chosen < count)}>
            {chosen < count ? 'Tick All' : 'Untick All'}
          </button>
        )}
      </div>
      <OccurrenceList
        articles={articles}
        unticked={unticked}
        current={row}
        onMove={(to) => change({ row: to })}
        onTick={tick}
        onLook={(id, at, from) => {
          const showList = () => showDialog(everywhereDialog, { source, draft: { ...draft, row: from } });
          void lookAt(desk, { source, showList }, id, at);
        }}
      />
      <DialogButtons action={chosen === 0 ? 'Tag' : `Tag ${counted(chosen, 'occurrence')}`} isReady={isReady}>
        {count > 0 && (
          <p className="hint">Space ticks. Click a sentence to read it in the article; Esc returns.</p>
        )}
      </DialogButtons>
    </form>
  );
}

const none: readonly OfArticle[] = [];

/** Goes on with the words that were selected, as after tagging them alone: the next key is meant for their annotation. */
function pickTagged({ article }: Desk, { articleId, range, like }: Source, tag: Tag): void {
  const { open } = getState();
  if (like !== null || open?.article.id !== articleId) return;
  const made = open.annotations.find(
    ({ tag: its, segments: [first, more] }) =>
      its === tag && !more && first?.start === range.start && first.end === range.end,
  );
  if (!made) return;
  article?.selection.collapse();
  pick(made.id);
}

function Choice<T extends string>(props: {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
  readonly children?: ReactNode;
}) {
  const { legend, value, choices, onChange, children } = props;
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input
            type="radio"
            name={`everywhere-${legend}`}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {label}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

/** How much of the words is shown, in UTF-16 code units. */
const maxShown = 400;

function wordsOf({ text, range: { start, end } }: Source): string {
  return shortened(text.slice(start, end), maxShown);
}

function sumSentence({ wanted, occurrences: { articles } }: Found, chosen: number): string {
  const { scope, insideWords, tag } = wanted;
  const [count, known] = [sum(articles, 'count'), sum(articles, 'known')];
  const inArticles =
    scope === 'workspace' && count > 0
      ? ` in ${counted(articles.filter((article) => article.count > 0).length, 'article')}`
      : '';
  const name = tagLabel[tag].toLowerCase();
  const areTagged = `${known === 1 ? 'is' : 'are'} already tagged as ${name}.`;
  const alsoKnown = known > 0 ? ` ${known.toLocaleString('en')} more ${areTagged}` : '';
  if (count === 0) {
    if (known > 0) return `Nothing left to tag: ${known.toLocaleString('en')} ${areTagged}`;
    return insideWords
      ? 'These words do not occur anywhere else.'
      : 'These words do not occur anywhere else as whole words.';
  }
  const some = chosen < count ? `${chosen.toLocaleString('en')} of ` : '';
  return (
    tooManySentence(count, inArticles) ??
    `${some}${counted(count, 'occurrence')}${inArticles} to tag.${alsoKnown}`
  );
}

function sum(articles: readonly OfArticle[], what: 'count' | 'known'): number {
  return articles.reduce((total, article) => total + article[what], 0);
}
