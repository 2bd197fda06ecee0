import { actorRowCommands } from '../actors/commands.ts';
import { mentionCommands } from '../actors/mentionCommands.ts';
import { annotatorCommands } from '../annotator/commands.ts';
import { viewCommands } from '../appearance/commands.ts';
import { askingCommands } from '../asking/commands.ts';
import { facetCommands } from '../asking/facets/commands.ts';
import { questionRowCommands } from '../asking/questions/commands.ts';
import { answerCommands } from '../asking/views/commands.ts';
import { comparingCommands } from '../comparing/commands.ts';
import { deskCommands } from '../desk/commands.ts';
import { everywhereCommands } from '../everywhere/commands.ts';
import { citationCommands } from '../exporting/citationCommands.ts';
import { exportCommands } from '../exporting/commands.ts';
import { findCommands, findStepCommands } from '../find/commands.ts';
import { goCommands, selectCommands } from '../going/commands.ts';
import { supportCommands } from '../help/commands.ts';
import { historyCommands } from '../history/commands.ts';
import { importCommands } from '../importing/commands.ts';
import { actorEntryCommands, figureCommands, noteCommand, removeCommand } from '../inspector/commands.ts';
import { linkRowCommands } from '../inspector/linkRowCommands.ts';
import { libraryCommands } from '../library/commands.ts';
import { segmentCommands, tagCommands } from '../marking/commands.ts';
import { attributionCommands } from '../modes/attribution/attribution.tsx';
import type { Command } from '../modes/command.ts';
import { gradeCommand } from '../modes/grading.tsx';
import { judgingCommands } from '../modes/judging.tsx';
import { linkCommand } from '../modes/linking/linking.tsx';
import { pickingCommands } from '../modes/picking.tsx';
import { reviewCommands, showSuggestionsCommand } from '../modes/reviewing/commands.ts';
import { preferencesCommands } from '../preferences/commands.ts';
import { backupCommands } from '../recovery/commands.ts';
import { revisionCommands } from '../revisions/commands.ts';
import { suggestionCommands } from '../suggestions/commands.ts';
import { tourCommand } from '../tour/commands.ts';
import { workspaceCommands } from '../workspaces/commands.ts';
import { paletteCommands } from './paletteCommands.ts';

/**
 * Every command of the window, each of whatever owns it; those of one menu in the order of that menu. `modes/command.ts` says
 * what a command is.
 */
export const commandList: readonly Command[] = [
  ...importCommands,
  ...exportCommands,
  ...workspaceCommands,
  ...backupCommands,
  ...historyCommands,
  ...citationCommands,
  ...annotatorCommands,
  ...preferencesCommands,
  ...findCommands,
  ...askingCommands,
  ...answerCommands,
  ...libraryCommands,
  ...deskCommands,
  ...Object.values(findStepCommands),
  ...selectCommands,
  ...tagCommands,
  ...Object.values(attributionCommands),
  ...segmentCommands,
  ...Object.values(pickingCommands),
  ...figureCommands,
  ...everywhereCommands,
  noteCommand,
  linkCommand,
  gradeCommand,
  ...judgingCommands,
  ...reviewCommands,
  ...suggestionCommands,
  ...comparingCommands,
  ...linkRowCommands,
  ...questionRowCommands,
  ...facetCommands,
  ...actorEntryCommands,
  ...actorRowCommands,
  ...mentionCommands,
  ...revisionCommands,
  removeCommand,
  ...goCommands,
  ...viewCommands,
  showSuggestionsCommand,
  ...paletteCommands(() => commandList),
  tourCommand,
  ...supportCommands,
];

/** The command with an id, for example one that came over IPC; undefined where there is none. */
export function findCommand(id: string): Command | undefined {
  return commandList.find((command) => command.id === id);
}
