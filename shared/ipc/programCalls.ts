import * as z from 'zod';
import { dateForms } from '../model/dateForm.ts';
import { Instant } from '../model/id.ts';
import { Preferences } from '../model/preferences.ts';
import { call, callByHand } from './call.ts';

const nothing = z.undefined();
const WorkspaceName = z.strictObject({ name: z.string() });

/** The beginning of a hash. */
const RecentId = z.string().regex(/^[0-9a-f]{16}$/);

/** A workspace without its path: its name, and that of the folder that it is in. */
const RecentWorkspace = z.strictObject({
  id: RecentId,
  name: z.string(),
  folder: z.string(),
  openedAt: Instant,
  /** Open in this window; somewhere on the disk; moved, renamed or deleted. */
  state: z.enum(['here', 'there', 'gone']),
});

/** The calls about the program: which workspaces there are, what it is, and what it remembers of a person. */
export const programCalls = {
  /** Asks for the folder of a workspace with the system's dialog, and opens it in a window of its own; null: cancelled. */
  'workspace.choose': callByHand(nothing, WorkspaceName.nullable()),
  /** Asks for a new folder with the system's dialog, and opens a new workspace there; null: cancelled. */
  'workspace.create': callByHand(nothing, WorkspaceName.nullable()),
  /** The workspaces that were opened, the last one first. */
  'workspaces.recent': call(nothing, z.array(RecentWorkspace)),
  /** Opens one of them in a window of its own, or brings the window that it has to the front. */
  'workspaces.open': callByHand(z.strictObject({ id: RecentId }), WorkspaceName),
  /** Forgets which workspaces were opened, but for the one that is open here. */
  'workspaces.forget': call(nothing, nothing),
  /** What the program is made of, and when it was released; null: not known. */
  'program.about': call(
    nothing,
    z.strictObject({
      version: z.string(),
      releasedAt: Instant.nullable(),
      engine: z.array(z.strictObject({ name: z.string(), version: z.string() })),
      system: z.string(),
    }),
  ),
  /** What the program remembers of a person, whatever workspace is open. */
  'preferences.read': call(
    nothing,
    z.strictObject({ preferences: Preferences, systemDateForm: z.enum(dateForms) }),
  ),
  'preferences.save': call(Preferences, nothing),
} as const;
