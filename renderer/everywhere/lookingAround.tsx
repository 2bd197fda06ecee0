import type { Range } from '../../shared/model/segment.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import { defineMode, endMode, startMode } from '../modes/mode.ts';
import { openArticle } from '../state/actions/articles.ts';
import { enterRoom } from '../state/actions/room.ts';
import { closeDialog } from '../state/actions/view.ts';
import { getState } from '../state/store.ts';
import { nextFrame } from '../state/timing.ts';
import { ModeBar, ModeButton } from '../ui/ModeBar.tsx';
import type { Source } from './source.ts';

/** An occurrence is looked at in its article, while the list of all of them waits. */
interface LookingAround {
  readonly source: Source;
  readonly articleId: string;
  /** Shows the list again as it was. */
  readonly showList: () => void;
}

const lookingAround = defineMode<LookingAround>({
  name: 'lookingAround',
  Bar,
  takeKey: (data, { chords }, desk) => {
    if (!chords.includes('Escape')) return false;
    void goBack(data, desk);
    return true;
  },
  ends: ({ articleId }, { open }) => open?.article.id !== articleId,
});

/** Goes to an occurrence (UTF-16, half-open) in whatever article; Esc comes back to the list. Stays where it cannot be opened. */
export async function lookAt(
  desk: Desk,
  { source, showList }: Pick<LookingAround, 'source' | 'showList'>,
  articleId: string,
  range: Range,
): Promise<void> {
  if (!(await isShown(articleId))) return;
  closeDialog();
  enterRoom('reading');
  startMode(lookingAround, { source, articleId, showList });
  await nextFrame();
  desk.article?.focus();
  desk.article?.selectFound(range);
}

/** Back to the article and the words that were to be tagged everywhere, and to the list. */
async function goBack({ source, showList }: LookingAround, desk: Desk): Promise<void> {
  if (!(await isShown(source.articleId))) return;
  endMode();
  await nextFrame();
  desk.article?.selectFound(source.range);
  showList();
}

async function isShown(articleId: string): Promise<boolean> {
  return getState().open?.article.id === articleId || openArticle(articleId);
}

function Bar({ data }: { readonly data: LookingAround }) {
  const desk = useDesk();
  const { text, range } = data.source;
  return (
    <ModeBar label="Tag everywhere">
      <p role="status" aria-label="Looking at one">
        One of the occurrences of{' '}
        <bdi className="ask-words">{shortened(text.slice(range.start, range.end), 60)}</bdi>
      </p>
      <ModeButton name="Back to the List" sign="Esc" onClick={() => void goBack(data, desk)} />
      <button type="button" className="button quiet" onClick={endMode}>
        Stop
      </button>
    </ModeBar>
  );
}
