import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { type NameModel, readNameModel } from '../../shared/suggest/names/model.ts';

/** Where the weights are: beside the program, and in a checkout beside what reads them. */
const places = [
  join(import.meta.dirname, 'names.bin'),
  join(import.meta.dirname, '../../shared/suggest/names/names.bin'),
];

let loaded: Promise<NameModel> | null = null;

/**
 * The model that recognises names, read once in a process, with one read: not in the main process, which it would hold
 * up for a tenth of a second. Fails with a `Refusal` where the file is missing or damaged.
 */
export function loadNames(): Promise<NameModel> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<NameModel> {
  const place = places.find((file) => existsSync(file));
  if (!place) throw new Refusal('unsupported', `${nothing} is missing. ${remedy}`);
  const bytes = await readFile(place);
  try {
    return readNameModel(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('unsupported', `${nothing} is damaged. ${remedy}`);
  }
}

const nothing = 'Nothing was suggested: the file names.bin, by which names are recognised,';
const remedy = 'Install Glossator again.';
