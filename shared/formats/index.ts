import { brat } from './brat.ts';
import { cas } from './cas.ts';
import { conll } from './conll.ts';
import { doccano } from './doccano.ts';
import type { Format } from './format.ts';
import { glossator } from './glossator.ts';
import { labelStudio } from './labelStudio.ts';
import { prodigy } from './prodigy.ts';
import { refi } from './refi.ts';
import { report } from './report.ts';
import { csv, tsv } from './separated.ts';
import { stix } from './stix.ts';
import { w3c } from './w3c.ts';
import { webanno } from './webanno.ts';

/** Every format, in the order in which dialogs and `formats` list them. */
export const formats: readonly Format[] = [
  glossator,
  brat,
  doccano,
  prodigy,
  labelStudio,
  webanno,
  cas,
  w3c,
  csv,
  tsv,
  refi,
  conll,
  stix,
  report,
];

/** The format with this id or alias. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.id === name || format.aliases.includes(name));
}
