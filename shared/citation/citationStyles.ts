/** What citations can be copied as, in the order in which menus list them. (No more in this file: the page needs only the words.) */
export const citationStyles = ['text', 'markdown', 'bibtex', 'ris', 'link'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** As menus call them. */
export const citationStyleLabel: Readonly<Record<CitationStyle, string>> = {
  text: 'Citation',
  markdown: 'Citation in Markdown',
  bibtex: 'Citation in BibTeX',
  ris: 'Citation in RIS',
  link: 'Link to the Words',
};
