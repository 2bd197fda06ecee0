import type { Prefixes } from '../xmlTree.ts';

const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/**
 * The namespaces of office documents by the prefixes that everyone writes for them: ECMA-376 and, under other addresses, ISO/IEC
 * 29500 Strict; Microsoft's own of later years; and Word's of 2003.
 */
export const prefixes: Prefixes = new Map([
  [`${transitional}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  [`${transitional}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${transitional}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${transitional}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${transitional}/drawingml/2006/chart`, 'c'],
  [`${strict}/drawingml/chart`, 'c'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'cx'],
  [`${transitional}/drawingml/2006/diagram`, 'dgm'],
  [`${strict}/drawingml/diagram`, 'dgm'],
  [`${transitional}/drawingml/2006/picture`, 'pic'],
  [`${strict}/drawingml/picture`, 'pic'],
  [`${transitional}/markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'],
  [`${transitional}/officeDocument/2006/customXml`, 'ds'],
  [`${strict}/officeDocument/customXml`, 'ds'],
]);

/**
 * Whether alternative content is for programs that know a namespace which no version of Word does (ISO/IEC 29500-3, 10.2.1); such
 * a choice counts only where there is nothing else.
 */
export function isUnknownChoice(requires: string | undefined): boolean {
  return requires?.split(/\s+/).some((prefix) => !ofOffice.test(prefix)) ?? false;
}

/** The prefixes that programs write for what Office 2010 and later know. */
const ofOffice =
  /^(?:|wp[sgci]|wp1\d|w1\d\w*|wne|[acmorvwpx]|[acpx]\d+|cx\d?|am3d|aink|dgm\d*|dsp|pic\d*|oel|sl\w*|ns\d+)$/;
