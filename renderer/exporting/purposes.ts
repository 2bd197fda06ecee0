/** What each format is good for, by its id. */
export const purposes: Readonly<Record<string, string>> = {
  json: 'For other Glossators, for keeping, and for programs of your own.',
  w3c: 'Web Annotations (JSON-LD): for annotation servers, libraries and linked data.',
  brat: 'For brat, and for the many programs that read its standoff files.',
  doccano: 'For doccano projects of sequence labelling.',
  'label-studio': 'For Label Studio: tasks with annotations, suggestions as predictions.',
  prodigy: 'For Prodigy and for training with spaCy.',
  webanno: 'For INCEpTION and WebAnno.',
  cas: 'For INCEpTION and UIMA pipelines.',
  xmi: 'For UIMA pipelines and older WebAnno tools.',
  refi: 'For ATLAS.ti, MAXQDA, NVivo and other programs for qualitative analysis.',
  csv: 'For spreadsheets and statistics: one row an annotation.',
  tsv: 'For spreadsheets and statistics, with tabs between the columns.',
  conll: 'For training taggers: one word a line with its label.',
  stix: 'For threat intelligence platforms: a report with its identities and notes.',
  html: 'For readers: one page with the text, its marks and tables, to be opened in any browser.',
  pdf: 'For readers and printers: the same as the HTML report, on numbered pages.',
};
