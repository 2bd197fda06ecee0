import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Desk, useDesk } from '../article/desk.ts';
import { type Command, keyOf, nameOf, runCommand } from '../modes/command.ts';
import { showActor } from '../state/actions/actorPage.ts';
import { openArticle } from '../state/actions/articles.ts';
import { savePreferences } from '../state/actions/preferences.ts';
import { setQuery } from '../state/actions/querying.ts';
import { openQuestion, readQuestions } from '../state/actions/questions.ts';
import { enterRoom } from '../state/actions/room.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { getState, useStore } from '../state/store.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { type PaletteEntry, paletteEntries } from './paletteEntries.ts';

/** Every command that can run now, found by any part of its words; and saved questions, articles and actors by their names. */
function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const questions = useStore((state) => state.questions);
  const articles = useStore((state) => state.articles);
  const ledger = useStore((state) => state.ledger);
  // What can run is decided when the palette opens, before it takes the focus.
  const available = useRef(commands.filter((command) => command.isEnabled(getState())));
  const found = paletteEntries(available.current, { questions, articles, ledger }, typed);
  useEffect(() => void readQuestions(), []);

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
        options={found}
        keyOf={({ key }) => key}
        onType={setTyped}
        onChoose={choose}
      >
        {(entry) => <Entry entry={entry} />}
      </Combobox>
      {found.every(({ kind }) => kind === 'ask') && <p className="hint">No matching commands.</p>}
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
    case 'ask':
      enterRoom('asking');
      setQuery(entry.query, null);
  }
}

/** As many commands as are offered first the next time. */
const mostRecent = 8;

function rememberChosen({ id }: Command): void {
  const before = getState().preferences.recentCommands ?? [];
  const recentCommands = [id, ...before.filter((other) => other !== id)].slice(0, mostRecent);
  void savePreferences({ recentCommands });
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === 'command') {
    const { command } = entry;
    return (
      <>
        <span>
          {nameOf(command)} <small>{command.menu}</small>
        </span>
        {keyOf(command) && <Kbd>{keyOf(command)}</Kbd>}
      </>
    );
  }
  const [words, kind] = wordsOf(entry);
  return (
    <span className="palette-place">
      <bdi>{words}</bdi> <small>{kind}</small>
    </span>
  );
}

function wordsOf(entry: Exclude<PaletteEntry, { readonly kind: 'command' }>): readonly [string, string] {
  switch (entry.kind) {
    case 'article':
      return [entry.article.title, 'Article'];
    case 'actor':
      return [entry.actor.name, entry.alias === null ? 'Actor' : `Actor, also “${entry.alias}”`];
    case 'question':
      return [entry.question.name, 'Saved question'];
    case 'ask':
      return [entry.query, 'Ask the workspace'];
  }
}

export const paletteDialog = defineDialog('palette', Palette);
