import { maxReadingMemory } from '../../shared/limits.ts';

/** Switches of V8 for the process that reads files. What is read and written is mostly young. */
export const engineSwitches: readonly string[] = [
  `--max-old-space-size=${maxReadingMemory.heap}`,
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];

/** What the installed command line says to the program itself, which it starts to read files. */
export const readerSwitch = '--glossator-reader';
