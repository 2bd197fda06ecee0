import type { Format } from '../../shared/formats/common/format.ts';
import { report } from '../../shared/formats/report/report.ts';

const { encode: _encode, ...common } = report;

/** The HTML report on paper. Only a window can print, so it has no `encode`, and the command line cannot write it. */
export const pdfReport: Format = {
  ...common,
  id: 'pdf',
  aliases: [],
  label: 'PDF report',
  extension: '.pdf',
  mediaType: 'application/pdf',
  isBinary: true,
  source: 'https://www.iso.org/standard/75839.html',
};
