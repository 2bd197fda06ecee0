import type { Output } from '../../shared/ipc/contract.ts';
import { unpack } from '../../shared/ipc/packing.ts';
import { maxDocumentBytes, maxTaggedAtOnce } from '../../shared/limits.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import type { Change, Committed } from '../../shared/model/history.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import { articleView } from '../article/articleView.ts';
import { CallError, call } from '../ipc/client.ts';
import { afterPaint, mark } from '../timing.ts';
import { counted } from '../ui/format.ts';
import { noteOf } from './reduce.ts';
import { findAnnotation } from './selectors.ts';
import type { DialogName, Find, Notice, OpenArticle, Selected } from './state.ts';
import { dispatch, getState } from './store.ts';

/** Reads the workspace and the article that was open last. */
export async function start(): Promise<void> {
  try {
    const { opened, name, ...rest } = await call('workspace.open');
    dispatch({ type: 'started', workspaceName: name, open: opened && unpacked(opened), ...rest });
    if (opened) markOpened(opened.article.id, 0);
  } catch (error) {
    dispatch({ type: 'start-failed', message: sentenceOf(error) });
  }
}

/** Opens an article; `asked` is when the person asked for it, in milliseconds since the page began. */
export async function openArticle(id: string, asked = performance.now()): Promise<void> {
  await guarded(async () => {
    const early = ahead?.id === id ? ahead.answer : null;
    ahead = null;
    const opened = await (early ?? readArticle(id));
    dispatch({ type: 'article-opened', open: opened });
    markOpened(id, asked);
    if (getState().settings.lastArticleId !== id) await saveSettings({ lastArticleId: id });
  });
}

async function readArticle(id: string): Promise<OpenArticle> {
  return unpacked(await call('articles.open', { id }));
}

function unpacked({ article, annotations, ...rest }: Output<'articles.open'>): OpenArticle {
  return { article, annotations: annotations.map((packed) => unpack(article, packed)), ...rest };
}

/** An article that is read already, because the pointer went down on it; any write makes it stale. */
let ahead: { readonly id: string; readonly answer: Promise<OpenArticle> } | null = null;

/** Begins to read an article that will be opened when the pointer comes up. */
export function readAhead(id: string): void {
  const answer = readArticle(id);
  // Whoever opens it hears of a failure.
  answer.catch(() => {});
  ahead = { id, answer };
}

function markOpened(articleId: string, asked: number): void {
  mark('article-open', { articleId }, asked);
  afterPaint(() => mark('article-painted', { articleId }));
}

/** Reads everything on screen again: articles came or went, or another process has changed the database. */
export async function refresh(): Promise<void> {
  ahead = null;
  await guarded(async () => {
    await reread();
    await reopen();
  });
}

/** Tags the selection, or says why there is nothing to tag. Returns whether an annotation was made. */
export async function tagSelection(tag: Tag, asked = performance.now()): Promise<boolean> {
  const { open, selected } = getState();
  if (!open || !selected || selected.start === selected.end) return false;
  if (!selected.segment) {
    notice('Only white space is selected: select the words that you want to tag.');
    return false;
  }
  return createAnnotation(open.article.id, tag, [selected.segment], asked);
}

async function createAnnotation(
  articleId: string,
  tag: Tag,
  segments: Range[],
  asked: number,
): Promise<boolean> {
  const committed = await commit(
    () => call('annotations.create', { articleId, tag, segments }),
    (change) => {
      dispatch({ type: 'picked', id: change.id, here: [change.id] });
      articleView()?.finishLettingGo();
    },
    asked,
  );
  return committed !== null;
}

/** Tags many stretches (UTF-16, half-open, in text order, not overlapping) of the open article in one step. */
export async function tagAll(tag: Tag, ranges: readonly Range[]): Promise<void> {
  const { open } = getState();
  if (!open || ranges.length === 0) return;
  if (ranges.length > maxTaggedAtOnce) {
    notice(
      `${counted(ranges.length, 'hit')}: at most ${maxTaggedAtOnce.toLocaleString('en')} can be tagged at once.`,
    );
    return;
  }
  const articleId = open.article.id;
  const committed = await commit(() =>
    call('annotations.createAll', { articleId, tag, ranges: [...ranges] }),
  );
  if (committed) notice(taggingSentence(tag, committed.changes.length, ranges.length));
}

function taggingSentence(tag: Tag, made: number, asked: number): string {
  const known = asked - made;
  if (made === 0)
    return asked === 1
      ? 'This was tagged already.'
      : `All ${asked.toLocaleString('en')} were tagged already.`;
  const were =
    known === 0 ? '' : `; ${known.toLocaleString('en')} ${known === 1 ? 'was' : 'were'} tagged already`;
  return `Tagged ${counted(made, 'occurrence')} as ${tagLabel[tag]}${were}. Undo takes ${made === 1 ? 'it' : 'them all'} back.`;
}

/** Shows the find bar with what was found, or closes it. */
export function showFound(find: Find | null): void {
  dispatch({ type: 'found', find });
}

/** Gives an annotation another tag; `asked` is when the person asked for it, in milliseconds since the page began. */
export async function retag(id: string, tag: Tag, asked = performance.now()): Promise<void> {
  await commit(() => call('annotations.update', { id, patch: { tag } }), undefined, asked);
}

/** Gives an annotation other segments: UTF-16 code units, half-open, in text order and apart from each other. */
export async function changeSegments(id: string, segments: readonly Range[]): Promise<void> {
  const patch = { segments: segments.map(({ start, end }) => ({ start, end })) };
  await commit(() => call('annotations.update', { id, patch }));
}

/** Keeps what is being written into an annotation's note, until it is saved; null lets it go. */
export function draftNote(id: string, text: string | null): void {
  const isSaved = text !== null && noteOf(text) === (findAnnotation(getState(), id)?.note ?? null);
  dispatch({ type: 'drafted', id, text: isSaved ? null : text });
}

/** Saves what was written into an annotation's note, if anything was; an empty note is taken away. */
export async function saveNote(id: string): Promise<void> {
  const draft = getState().drafts.get(id);
  if (draft !== undefined)
    await commit(() => call('annotations.update', { id, patch: { note: noteOf(draft) } }));
}

/** The annotations whose removal has not been answered yet: a key that is pressed twice means it once. */
const leaving = new Set<string>();

/** Removes an annotation; `asked` is when the person asked for it, in milliseconds since the page began. */
export async function removeAnnotation(id: string, asked = performance.now()): Promise<void> {
  const annotation = findAnnotation(getState(), id);
  if (!annotation || leaving.has(id)) return;
  leaving.add(id);
  // Undo brings it back with the note that was being written.
  if (getState().drafts.has(id)) await saveNote(id);
  const words = `${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”`;
  await commit(
    () => call('annotations.remove', { id }),
    () => notice(`Removed the ${words}. Undo brings it back.`),
    asked,
  );
  leaving.delete(id);
}

/** Undoes the newest action that stands, in whatever article it was. */
export async function undo(): Promise<void> {
  notice(null);
  await commit(
    () => call('history.undo'),
    (change, changes) => showChange(change, changes, 'changed back'),
  );
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  notice(null);
  await commit(
    () => call('history.redo'),
    (change, changes) => showChange(change, changes, 'changed again'),
  );
}

/** Picks an annotation, or none; `here` are all those at the same point. */
export function pick(id: string | null, here: readonly string[] = id ? [id] : []): void {
  dispatch({ type: 'picked', id, here });
}

/** Picks the first of the annotations at a point; more picks there go through the others. */
export function pickInTurn(hits: readonly Annotation[]): void {
  const { currentId, here } = getState();
  const ids = hits.map(({ id }) => id);
  const isSamePoint = ids.length === here.length && ids.every((id, index) => id === here[index]);
  const next = isSamePoint && currentId ? (ids.indexOf(currentId) + 1) % ids.length : 0;
  pick(ids[next] ?? null, ids);
}

/** Notes which annotation is pointed at, in the text or in a list; null for none. */
export function hover(id: string | null): void {
  dispatch({ type: 'hovered', id });
}

/** Takes up the marker pen for a tag, or puts it down. */
export function takePen(pen: Tag | null): void {
  dispatch({ type: 'pen-taken', pen });
}

/** Notes what is selected in the article. */
export function select(selected: Selected | null): void {
  dispatch({ type: 'selected', selected });
}

/** Opens one of the dialogs, or closes it. */
export function showDialog(dialog: DialogName | null): void {
  dispatch({ type: 'dialog-changed', dialog });
}

let noticeTimer: ReturnType<typeof setTimeout> | undefined;

/** Says something in passing; a plain notice goes by itself, a problem stays until it is dismissed. */
export function notice(text: string | null, tone: Notice['tone'] = 'plain'): void {
  clearTimeout(noticeTimer);
  dispatch({ type: 'noticed', notice: text === null ? null : { text, tone } });
  if (text !== null && tone === 'plain') noticeTimer = setTimeout(() => notice(null), 6000);
}

/** Remembers settings; what is on screen follows at once. */
export async function saveSettings(patch: Settings): Promise<void> {
  previewSettings(patch);
  await guarded(() => call('settings.save', patch));
}

/** Shows settings without remembering them yet, for example while a border is dragged. */
export function previewSettings(patch: Settings): void {
  dispatch({ type: 'settings-changed', settings: { ...getState().settings, ...patch } });
}

/** Remembers where an article was left; the offset counts UTF-16 code units. */
export async function rememberScrollOffset(id: string, offset: number): Promise<void> {
  await guarded(() => call('articles.rememberScroll', { id, offset }));
}

/** Asks for files and imports them. */
export async function importFiles(): Promise<void> {
  await guarded(async () => showImport(await call('transfer.import')));
}

/** Imports the files that were dropped on the window, one after the other, and reports on all of them together. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await importFile(file));
  await guarded(() =>
    showImport({
      imported: reports.flatMap(({ imported }) => imported),
      failed: reports.flatMap(({ failed }) => failed),
    }),
  );
}

async function importFile(file: File): Promise<ImportReport> {
  const refuse = (sentence: string): ImportReport => ({ imported: [], failed: [sentence] });
  const limit = maxDocumentBytes / 1024 / 1024;
  if (file.size > maxDocumentBytes)
    return refuse(`“${file.name}” is larger than ${limit} MiB, so it was not imported.`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await call('transfer.importBytes', { fileName: file.name, bytes });
  } catch (error) {
    // What cannot be read as one file is a folder, or has gone in the meantime.
    return refuse(
      error instanceof CallError ? error.message : `“${file.name}” is not a file that can be read.`,
    );
  }
}

/** The formats that annotations can be written in. */
export async function exportFormats(): Promise<Output<'transfer.formats'>> {
  return (await guarded(() => call('transfer.formats'))) ?? [];
}

/** Asks where and exports; resolves to whether a file was written. */
export async function exportTo(format: string, articleIds: string[] | null): Promise<boolean> {
  const done = await guarded(() =>
    call('transfer.export', { format, articleIds, includeSuggestions: false }),
  );
  if (!done) return false;
  notice(
    `Exported ${counted(done.annotations, 'annotation')} of ${counted(done.articles, 'article')} to ${done.fileName}.`,
  );
  return true;
}

/** Prints the open article with the system's dialog. */
export async function print(): Promise<void> {
  await guarded(() => call('window.print'));
}

/** Asks for another workspace folder and starts again there. */
export async function chooseWorkspace(): Promise<void> {
  await guarded(() => call('workspace.choose'));
}

let wasWarned = false;

/** Before the window closes: saves the notes that are being written, and keeps it open if one could not be saved. */
export async function finish(): Promise<void> {
  await guarded(() => call('window.wait'));
  await Promise.all([...getState().drafts.keys()].map(saveNote));
  await allAnswered();
  if (getState().drafts.size > 0 && !wasWarned) {
    wasWarned = true;
    notice('A note could not be saved. Close the window again to close it without that note.', 'problem');
  } else {
    await guarded(() => call('window.close'));
  }
}

function allAnswered(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (getState().pending === 0 ? resolve() : setTimeout(look, 5));
    look();
  });
}

type ImportReport = NonNullable<Output<'transfer.import'>>;

async function showImport(report: ImportReport | null): Promise<void> {
  if (!report) return;
  await reread();
  const { imported } = report;
  const first =
    imported.find(({ alreadyThere }) => !alreadyThere) ?? (imported.length === 1 ? imported[0] : undefined);
  if (first) await openArticle(first.id);
  const done = report.imported.length > 0 ? [importSentence(report.imported)] : [];
  if (report.failed.length > 0) notice([...report.failed, ...done].join('\n'), 'problem');
  else if (done[0]) notice(done[0]);
}

function importSentence(imported: ImportReport['imported']): string {
  const known = imported.filter((article) => article.alreadyThere).length;
  if (known === 0) return `Imported ${counted(imported.length, 'article')}.`;
  if (known === imported.length) {
    return known === 1
      ? 'This article was in the library already.'
      : `${known} articles were in the library already.`;
  }
  return `Imported ${counted(imported.length - known, 'article')}; ${known} were in the library already.`;
}

/** Milliseconds: a write that is answered sooner shows in the same frame as "Saved", and "Saving" would cost another. */
const aFrame = 16;

/**
 * Runs a writing call. What it changes is shown only with its answer, that is after the database has committed, so
 * "Saved" is true of everything on screen at any time.
 */
async function commit(
  write: () => Promise<Committed | null>,
  then?: (first: Change, all: readonly Change[]) => void,
  asked = performance.now(),
): Promise<Committed | null> {
  ahead = null;
  const { notice: said } = getState();
  dispatch({ type: 'asked' });
  const committed = await answerOf(write);
  if (!committed) return null;
  // What was said of an earlier action is not true of this one. It goes with the frame that shows the change.
  if (said?.tone === 'plain' && getState().notice === said) notice(null);
  const { changes, undoState } = committed;
  dispatch({ type: 'committed', changes, undoState });
  // Links come first where they go with an annotation.
  const first = changes.find(({ entity }) => entity === 'annotation') ?? changes[0];
  if (first?.entity === 'annotation') markCommitted(first.id, asked);
  if (first) then?.(first, changes);
  // The work is saved by now: if this fails, it is only the window that is behind.
  if (changes.some(({ entity }) => entity === 'article')) await refresh();
  return committed;
}

/** What a writing call answers; null when there was nothing to do or it failed, which is said and shown. */
async function answerOf(write: () => Promise<Committed | null>): Promise<Committed | null> {
  const slow = setTimeout(() => dispatch({ type: 'saving' }), aFrame);
  try {
    const committed = await write();
    if (!committed) dispatch({ type: 'nothing-to-save' });
    return committed;
  } catch (error) {
    const message = sentenceOf(error);
    dispatch({ type: 'save-failed', message });
    notice(message, 'problem');
    return null;
  } finally {
    clearTimeout(slow);
  }
}

function markCommitted(annotationId: string, asked: number): void {
  const articleId = getState().open?.article.id;
  if (!articleId) return;
  const detail = { articleId, annotationId };
  mark('annotation-input', detail, asked);
  mark('annotation-saved', detail);
  afterPaint(() => mark('annotation-painted', detail));
}

/** After undo or redo: goes to what changed and says what it was; `changed` is the word where it stayed but differs. */
function showChange(change: Change, changes: readonly Change[], changed: string): void {
  if (change.entity === 'article') {
    const title = change.after?.title ?? change.before?.title ?? '';
    notice(`“${shortened(title)}” is ${change.after ? 'in the library again' : 'no longer in the library'}.`);
  }
  const annotation = change.entity === 'annotation' ? (change.after ?? change.before) : null;
  if (change.entity !== 'annotation' || !annotation) return;
  const became = change.before === null ? 'here again' : change.after === null ? 'taken away again' : changed;
  const many = changes.filter(({ entity }) => entity === 'annotation').length;
  if (many > 1) {
    notice(`${counted(many, 'annotation')} are ${became}.`);
    return;
  }
  const { open, articles } = getState();
  const isHere = annotation.articleId === open?.article.id;
  const title = articles.find((article) => article.id === annotation.articleId)?.title ?? '';
  const where = isHere ? '' : ` in “${shortened(title)}”`;
  notice(
    `The ${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”${where} is ${became}.`,
  );
  if (!isHere) return;
  if (change.after) pick(change.id);
  articleView()?.reveal(annotation);
}

async function reread(): Promise<void> {
  const { articles, undoState } = await call('workspace.read');
  dispatch({ type: 'articles-listed', articles });
  dispatch({ type: 'undo-state-read', undoState });
}

/** Reads the open article again, or opens another one when it is gone. */
async function reopen(): Promise<void> {
  const { open, articles } = getState();
  const id = articles.find((article) => article.id === open?.article.id)?.id ?? articles[0]?.id;
  if (id) dispatch({ type: 'article-opened', open: await readArticle(id) });
  else dispatch({ type: 'article-opened', open: null });
}

/** Runs a call that writes nothing of a person's work; a failure becomes a notice. */
async function guarded<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    notice(sentenceOf(error), 'problem');
    return null;
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}

function sentenceOf(error: unknown): string {
  if (error instanceof CallError) return error.message;
  console.error(error);
  return 'Something unexpected went wrong in the window: open it again to see what was saved.';
}
