import { brat } from './brat/brat.ts';
import { cas } from './cas/cas.ts';
import type { Format } from './common/format.ts';
import { conll } from './conll/conll.ts';
import { doccano } from './doccano/doccano.ts';
import { glossator } from './glossator/glossator.ts';
import { labelStudio } from './labelStudio/labelStudio.ts';
import { prodigy } from './prodigy/prodigy.ts';
import { refi } from './refi/refi.ts';
import { report } from './report/report.ts';
import { csv, tsv } from './separated/separated.ts';
import { stix } from './stix/stix.ts';
import { tableCsv, tableJson, tableTsv, xlsx } from './table/table.ts';
import { w3c } from './w3c/w3c.ts';
import { webanno } from './webanno/webanno.ts';
import { xmi } from './xmi/xmi.ts';

/** Every format, in the order in which dialogs and `formats` list them. */
export const formats: readonly Format[] = [
  glossator,
  brat,
  doccano,
  prodigy,
  labelStudio,
  webanno,
  cas,
  xmi,
  w3c,
  csv,
  tsv,
  refi,
  conll,
  stix,
  report,
  xlsx,
  tableCsv,
  tableTsv,
  tableJson,
];

/** The format with this id or alias. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.id === name || format.aliases.includes(name));
}
