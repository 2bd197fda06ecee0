/** What each format is good for, by its id. */
export const purposes: Readonly<Record<string, string>> = {
  json: 'For Glossator on another computer, for archiving and for your own scripts.',
  w3c: 'Web Annotations (JSON-LD): for annotation servers, libraries and linked data.',
  brat: 'For brat and other programs that read its standoff files.',
  doccano: 'For sequence labelling projects in doccano.',
  'label-studio': 'For Label Studio: tasks with annotations, and suggestions as predictions.',
  prodigy: 'For Prodigy and for training with spaCy.',
  webanno: 'For INCEpTION and WebAnno.',
  cas: 'For INCEpTION and UIMA pipelines.',
  xmi: 'For UIMA pipelines and older WebAnno tools.',
  refi: 'For ATLAS.ti, MAXQDA, NVivo and other programs for qualitative analysis.',
  csv: 'For spreadsheets and statistics: one row per article, annotation and link.',
  tsv: 'For spreadsheets and statistics: the same as CSV, with tabs between the columns.',
  conll: 'For training taggers: one word per line, with its label.',
  stix: 'For threat intelligence platforms: reports with their identities and notes.',
  html: 'For reading in any browser: one page with the highlighted text and tables.',
  pdf: 'For reading and printing: the HTML report on numbered pages.',
};
