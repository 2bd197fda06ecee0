import { type ReactNode, useMemo } from 'react';
import type { Article } from '../../shared/model/article.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { counted } from '../../shared/text/counting.ts';
import { shortDay } from '../../shared/text/days.ts';
import { turnsDirection } from '../../shared/text/hidden.ts';
import { toggleHidden } from '../state/actions/settings.ts';
import { dateFormOf, openSummary } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { dayOf } from '../ui/format.ts';

interface Props {
  readonly article: Article;
  /** The text is not what was imported. */
  readonly isAltered: boolean;
  /** More facts. */
  readonly children: ReactNode;
}

/** Title, source and date above the text. A title that only repeats the text's first words is not shown twice. */
export function ArticleHeader({ article, isAltered, children }: Props) {
  const characters = useStore((state) => openSummary(state)?.characters ?? 0);
  const form = useStore(dateFormOf);
  const repeats = article.text.trimStart().startsWith(article.title.replace(/…$/u, ''));
  const facts = [
    ...factsOf(article, form),
    { text: `imported ${dayOf(article.importedAt, form)}` },
    { text: counted(characters, 'character') },
  ];
  return (
    <header className="article-header">
      <h1 className={repeats ? 'visually-hidden' : ''} dir="auto">
        {article.title}
      </h1>
      <p className="facts">
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one article never move, and two may be alike
          <bdi key={index} title={fact.from}>
            {fact.text}
          </bdi>
        ))}
        {children}
        <DirectionWarning text={article.text} />
      </p>
      {isAltered && <AlteredText />}
    </header>
  );
}

/** What is said of an article. */
interface Fact {
  readonly text: string;
  /** Where in its file that was read, in a sentence for who asks. */
  readonly from?: string;
}

/** Where an article comes from, as far as that is known. */
export function factsOf({ source, origins = {} }: Article, form: DateForm): readonly Fact[] {
  const facts = (['publisher', 'author', 'publishedAt', 'url'] as const).flatMap((name): Fact[] => {
    const value = source[name];
    if (value === null) return [];
    const origin = origins[name];
    const text = name === 'publishedAt' ? shortDay(value, form) : value;
    if (!origin || origin.kind === 'person') return [{ text }];
    if (origin.kind === 'declared') return [{ text, from: `From ${origin.from}` }];
    return [{ text: `${text} (guessed)`, from: `Guessed from ${origin.from}` }];
  });
  return [...facts, { text: source.fileName }];
}

/** What is quoted must be what was imported, so that a text that the disk has changed says so wherever it is shown whole. */
export function AlteredText() {
  return (
    <p className="altered" role="alert">
      This text has changed on the disk since it was imported, so what you read here may be wrong: restore a
      backup, or save the original file and compare.
    </p>
  );
}

/** Text that is stored in another order than it reads in is worth a warning, whether or not its controls are shown. */
function DirectionWarning({ text }: { readonly text: string }) {
  const isOn = useStore((state) => state.settings.showHidden ?? false);
  const turns = useMemo(() => turnsDirection(text), [text]);
  if (!turns) return null;
  return (
    <bdi className="warning">
      contains hidden characters that change the text direction{' '}
      <button type="button" onClick={() => void toggleHidden()}>
        {isOn ? 'Hide them' : 'Show them'}
      </button>
    </bdi>
  );
}
