import type { Prefixes } from '../xmlTree.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument 1.3 by their usual prefixes, and those of OpenOffice 1 (`.sxw`). */
export const prefixes: Prefixes = new Map([
  ...['office', 'text', 'table', 'style', 'meta', 'form', 'manifest'].map(
    (name) => [`${oasis}:${name}:1.0`, name] as const,
  ),
  [`${oasis}:drawing:1.0`, 'draw'],
  [`${oasis}:xsl-fo-compatible:1.0`, 'fo'],
  ...['office', 'text', 'table', 'style', 'meta', 'form'].map(
    (name) => [`http://openoffice.org/2000/${name}`, name] as const,
  ),
  ['http://openoffice.org/2000/drawing', 'draw'],
  ['http://www.w3.org/1999/XSL/Format', 'fo'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);
