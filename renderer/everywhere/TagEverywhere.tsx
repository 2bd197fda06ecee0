import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { maxTaggedAtOnce } from '../../shared/limits.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { shortened } from '../../shared/text/shortened.ts';
import {
  type Everywhere,
  markEverywhere,
  type Occurrences,
  previewEverywhere,
} from '../state/actions/everywhere.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { tooManySentence } from '../state/tooMany.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { TagChoice } from '../ui/TagChoice.tsx';
import { OccurrenceList } from './OccurrenceList.tsx';
import type { Source } from './source.ts';

/** Shows where else some words occur, and tags them there: Enter tags them, from wherever the keyboard is in the form. */
function TagEverywhere({ source, scope }: { readonly source: Source; readonly scope: Everywhere['scope'] }) {
  return (
    <Dialog label="Tag everywhere" className="everywhere">
      <Form source={source} firstScope={scope} />
    </Dialog>
  );
}

export const everywhereDialog = defineDialog('everywhere', TagEverywhere);

interface Found {
  readonly wanted: Everywhere;
  readonly occurrences: Occurrences;
}

function Form({ source, firstScope }: { readonly source: Source; readonly firstScope: Everywhere['scope'] }) {
  const { articleId, range, like } = source;
  const [tag, setTag] = useState(source.tag);
  const [scope, setScope] = useState(firstScope);
  const [likeness, setLikeness] = useState<Everywhere['likeness']>('exact');
  const [found, setFound] = useState<Found | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wanted = useMemo(
    (): Everywhere => ({
      articleId,
      range: { start: range.start, end: range.end },
      tag,
      like,
      likeness,
      scope,
    }),
    [articleId, range, tag, like, likeness, scope],
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

  const articles = found?.occurrences.articles ?? [];
  const count = articles.reduce((sum, article) => sum + article.count, 0);
  const isReady = found?.wanted === wanted && count > 0 && count <= maxTaggedAtOnce && !isBusy;
  const mark = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    const done = await markEverywhere(wanted);
    setBusy(false);
    if (done) closeDialog();
  };

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
        {like === null && <TagChoice name="everywhere-tag" tag={tag} onChange={setTag} />}
        <Choice
          legend="Where"
          value={scope}
          onChange={setScope}
          choices={[
            ['article', 'This article'],
            ['workspace', 'The whole workspace'],
          ]}
        />
        <Choice
          legend="Match"
          value={likeness}
          onChange={setLikeness}
          choices={[
            ['exact', 'Exact words'],
            ['loose', 'Ignore case and punctuation'],
          ]}
        />
      </div>
      <p className="everywhere-sum" role="status" aria-label="Occurrences">
        {found && sumSentence(found, tag)}
      </p>
      <OccurrenceList articles={articles} />
      <DialogButtons action={count === 0 ? 'Tag' : `Tag ${counted(count, 'occurrence')}`} isReady={isReady} />
    </form>
  );
}

function Choice<T extends string>(props: {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  const { legend, value, choices, onChange } = props;
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
    </fieldset>
  );
}

/** How much of the words is shown, in UTF-16 code units. */
const maxShown = 400;

function wordsOf({ text, range: { start, end } }: Source): string {
  return shortened(text.slice(start, end), maxShown);
}

function sumSentence({ wanted, occurrences: { articles } }: Found, tag: Tag): string {
  const [count, known] = [sum(articles, 'count'), sum(articles, 'known')];
  const inArticles =
    wanted.scope === 'workspace' && count > 0
      ? ` in ${counted(articles.filter((article) => article.count > 0).length, 'article')}`
      : '';
  const name = tagLabel[tag].toLowerCase();
  const areTagged = `${known === 1 ? 'is' : 'are'} already tagged as ${name}.`;
  const alsoKnown = known > 0 ? ` ${known.toLocaleString('en')} more ${areTagged}` : '';
  if (count === 0)
    return known > 0
      ? `Nothing left to tag: ${known.toLocaleString('en')} ${areTagged}`
      : 'These words do not occur anywhere else.';
  return (
    tooManySentence(count, inArticles) ?? `${counted(count, 'occurrence')}${inArticles} to tag.${alsoKnown}`
  );
}

function sum(articles: Occurrences['articles'], what: 'count' | 'known'): number {
  return articles.reduce((total, article) => total + article[what], 0);
}
