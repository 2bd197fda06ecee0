/** The entry of the archive that says everything, as the standard names it. */
export const projectEntry = 'project.qde';

/** The entry with what Glossator alone knows; the standard lets programs add entries of their own. */
export const ownEntry = 'glossator.json';

/** What is in `ownEntry`, by the ids of sources, of first selections and of links. */
export interface OwnParts {
  readonly articles: Record<string, object>;
  readonly marks: Record<string, OwnSelections>;
  readonly links: Record<string, object>;
}

/** What was written of an annotation, so that a change by another program is seen. */
export interface OwnSelections {
  readonly selections: readonly string[];
  readonly description: string;
  readonly note: string | null;
  readonly own: object;
}
