import { expect, test } from 'vitest';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { statementsOf as readStatements } from '../../electron/store/comparing/statements.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { manyTellings } from '../fixtures/compare/statements.ts';
import { dossierOf, statementsOf, type Telling } from '../fixtures/compare/tellings.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

test.each<{ what: string; tellings: readonly Telling[] }>([
  { what: 'the Calder Maid', tellings: calderMaid },
  { what: 'a flood', tellings: manyTellings(60, { outlets: 20, groups: 3 }) },
])('the store reads of $what what tests take for read', ({ tellings }) => {
  const workspace = open(temporaryFolder());
  workspace.actions.importDossier(dossierOf(tellings));
  const read = atOnce(readStatements(workspace, { kind: 'all' })).statements;
  const figures = read.filter(({ tag }) => tag === 'figure');
  expect(figures.toSorted(byId)).toEqual(statementsOf(tellings).toSorted(byId));
});

const byId = ({ id: one }: { readonly id: string }, { id: other }: { readonly id: string }) =>
  one < other ? -1 : 1;
