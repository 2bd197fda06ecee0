import { createContext } from 'react';
import type { Command } from './command.ts';

/** Every command, for what shows them all from a floor below their list. */
export const AllCommands = createContext<readonly Command[]>([]);
