import type { Format } from '../common/format.ts';
import { decodeXmi } from './decode.ts';

/** UIMA CAS XMI, as INCEpTION, WebAnno, cTAKES and dkpro-cassis write it, by itself or in an archive with its types. */
export const xmi: Format = {
  id: 'xmi',
  aliases: ['uima-xmi', 'cas-xmi'],
  label: 'UIMA CAS XMI',
  extension: '.xmi',
  sharedExtensions: ['.zip', '.xml'],
  folderCompanion: /^typesystem.*\.xml$/i,
  mediaType: 'application/vnd.xmi+xml',
  offsetUnit: 'UTF-16 code unit',
  layout: 'folder',
  isBinary: true,
  drops: [],
  source: 'Apache UIMA, “UIMA References”, chapter “XMI CAS Serialization Reference”',
  decode: decodeXmi,
  recognises: (head) =>
    /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)?<(?:(?:\w+:)?XMI|typeSystemDescription|CAS)[\s>]/.test(
      head,
    ),
};
