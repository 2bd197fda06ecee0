import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { withLatest } from '../../shared/model/recent.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import { type Command, keyOf, nameOf, runCommand } from '../modes/command.ts';
import { showActor } from '../state/actions/actorPage.ts';
import { openArticle } from '../state/actions/articles.ts';
import { savePreferences } from '../state/actions/preferences.ts';
import { setQuery } from '../state/actions/querying.ts';
import { openQuestion, readQuestions } from '../state/actions/questions.ts';
import { enterRoom } from '../state/actions/room.ts';
import { closeDialog } from '../state/actions/view.ts';
import { openRecent, readRecent } from '../state/actions/workspaces.ts';
import { defineDialog } from '../state/dialogs.ts';
import { getState, useStore } from '../state/store.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Emphasised } from './Emphasised.tsx';
import { foldAhead } from './fittingPlaces.ts';
import { type Findable, type PaletteEntry, paletteAtFirst, paletteEntries } from './paletteEntries.ts';
import { type Wanted, wantedOf } from './ranking.ts';

/** Every command that can run now, saved questions, articles, actors and recent workspaces, found by what their names are like; first what was used lately. */
function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const findable = useFindable();
  const wanted = wantedOf(typed);
  // What can run is decided when the palette opens, before it takes the focus.
  const available = useRef(commands.filter((command) => command.isEnabled(getState())));
  const groups =
    wanted === null
      ? paletteAtFirst(available.current, findable)
      : [{ heading: '', entries: paletteEntries(available.current, findable, typed) }];
  const entries = groups.flatMap((group) => group.entries);
  const headings = new Map(groups.map(({ heading, entries: [first] }) => [first, heading]));
  useEffect(() => void readQuestions(), []);
  useEffect(() => void readRecent(), []);
  useEffect(() => foldAhead(getState()), []);

  const choose = (entry: PaletteEntry) => {
    // Gone before the command runs: behind a modal dialog nothing can be focused or selected.
    flushSync(closeDialog);
    go(entry, desk);
  };

  return (
    <Dialog label="Commands" className="palette">
      <Combobox
        autoFocus
        label="Command"
        listLabel="Commands"
        placeholder="Commands, articles, actors, saved questions"
        text={typed}
        options={entries}
        headingOf={(entry) => headings.get(entry) ?? ''}
        keyOf={({ key }) => key}
        onType={setTyped}
        onChoose={choose}
      >
        {(entry) => <Entry entry={entry} wanted={wanted} />}
      </Combobox>
      {entries.every(({ kind }) => kind === 'ask') && <p className="hint">No matching commands.</p>}
    </Dialog>
  );
}

function go(entry: PaletteEntry, desk: Desk): void {
  switch (entry.kind) {
    case 'command':
      rememberChosen(entry.command);
      runCommand(entry.command, desk);
      break;
    case 'article':
      void openArticle(entry.article.id);
      break;
    case 'actor':
      showActor(entry.actor.id);
      break;
    case 'question':
      enterRoom('asking');
      void openQuestion(entry.question);
      break;
    case 'workspace':
      void openRecent(entry.workspace.id);
      break;
    case 'ask':
      enterRoom('asking');
      setQuery(entry.query, null);
  }
}

function rememberChosen({ id }: Command): void {
  void savePreferences({ recentCommands: withLatest(getState().preferences.recentCommands, id) });
}

/** What the palette looks through, as it is now. */
function useFindable(): Findable {
  const questions = useStore((state) => state.questions);
  const articles = useStore((state) => state.articles);
  const ledger = useStore((state) => state.ledger);
  const open = useStore((state) => state.open);
  const room = useStore((state) => state.room);
  const settings = useStore((state) => state.settings);
  const preferences = useStore((state) => state.preferences);
  const recentWorkspaces = useStore((state) => state.recentWorkspaces);
  return { questions, articles, ledger, open, room, settings, preferences, recentWorkspaces };
}

interface EntryProps {
  readonly entry: PaletteEntry;
  readonly wanted: Wanted | null;
}

function Entry({ entry, wanted }: EntryProps) {
  if (entry.kind === 'command') {
    const { command } = entry;
    return (
      <>
        <span>
          <Emphasised text={nameOf(command)} wanted={wanted} /> <small>{command.menu}</small>
        </span>
        {keyOf(command) && <Kbd>{keyOf(command)}</Kbd>}
      </>
    );
  }
  const [name, kind] = namesOf(entry);
  return (
    <span className="palette-place">
      <bdi>{entry.kind === 'ask' ? name : <Emphasised text={name} wanted={wanted} />}</bdi>{' '}
      <small>{kind}</small>
    </span>
  );
}

function namesOf(entry: Exclude<PaletteEntry, { readonly kind: 'command' }>): readonly [string, string] {
  switch (entry.kind) {
    case 'article':
      return [entry.article.title, 'Article'];
    case 'actor':
      return [entry.actor.name, entry.alias === null ? 'Actor' : `Actor, also “${entry.alias}”`];
    case 'question':
      return [entry.question.name, 'Saved question'];
    case 'workspace':
      return [entry.workspace.name, `Workspace in ${entry.workspace.folder}`];
    case 'ask':
      return [entry.query, 'Ask the workspace'];
  }
}

export const paletteDialog = defineDialog('palette', Palette);
