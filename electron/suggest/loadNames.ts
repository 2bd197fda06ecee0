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
 * up for a tenth of a second. Fails with a `Refusal` where the file is missing, damaged or kept from being read.
 */
export function loadNames(): Promise<NameModel> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<NameModel> {
  const place = places.find((file) => existsSync(file));
  if (!place) throw new Refusal('unsupported', `${nothing} is missing. ${remedy}`);
  const bytes = await readFile(place).catch(() => {
    throw new Refusal('unsupported', `${nothing} cannot be read. ${remedy}`);
  });
  try {
    return readNameModel(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('unsupported', `${nothing} is damaged. ${remedy}`);
  }
}

/** The model; where it cannot be had, null, and why not in a sentence: much can be suggested without names. */
export async function namesOrReason(): Promise<{
  readonly model: NameModel | null;
  readonly reason: string | null;
}> {
  try {
    return { model: await loadNames(), reason: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { model: null, reason: error.message };
  }
}

const nothing = 'No new names were suggested: the file names.bin, by which they are recognised,';
const remedy = 'Install Glossator again.';
