/**
 * What a right click offers where, as ids of commands, with a line at each `|`. An element has its menu as `data-menu`; what is right for
 * a command to be about it (that it is picked, or selected) the element sees to in `onContextMenu`. Commands that cannot run, or have nothing to do there, are left out.
 */
export const annotationMenu =
  'annotation.note claim.grade claim.verification attribution.ofCurrent annotation.link actor.entry actor.acceptEntry | annotation.firstSeen annotation.compare actor.page | annotation.addSelection annotation.takeOut annotation.everywhere annotation.everywhereAll | citation.text citation.markdown | annotation.remove';

/** Where words are selected in the text. */
export const selectionMenu =
  'field.copy citation.text | tag.claim tag.actor tag.figure tag.quote | attribution.claim attribution.quote annotation.everywhere annotation.everywhereAll | segment.cue segment.hedge segment.entity segment.asOf annotation.addSelection';

/** In the text, beside anything that is selected or annotated. */
export const textMenu = 'select.word select.sentence select.paragraph select.all | find.open file.print';

/** Where an article is read: about it as a whole. */
export const articleMenu =
  'article.nextStatus article.labels article.outlet outlet.open | revisions.compare article.leftOut article.saveOriginal file.export | library.desk | article.remove';

/** On the desk: about those that are selected, or the current one. */
export const deskMenu =
  'desk.open | article.status.toDo article.status.inProgress article.status.done article.status.setAside | article.labels article.outlet outlet.open article.confirm | article.leftOut desk.copyTable file.export | article.remove';

/** On an answer in the list or the table: about those that are selected, or the current one. */
export const answerMenu =
  'answer.open annotation.compare comparing.open | citation.text citation.markdown | answer.remove';

/** On an entry of the list of actors, which has the keyboard. */
export const actorMenu = 'actor.show actor.ask actor.compare | actor.remove';

/** On a link in the inspector, which has the keyboard. */
export const linkMenu = 'link.open | link.remove';

/** On a saved question, which has the keyboard. */
export const questionMenu = 'question.open question.openNews | question.change question.remove';

/** On a value beside the answers, which has the keyboard. */
export const facetMenu = 'facet.toggle facet.only facet.clear | facet.exclude facet.include';

/** On an entry of the history, which is picked. */
export const historyMenu = 'history.copyEntry';

/** On words that are selected anywhere else. */
export const wordsMenu = 'field.copy';

/** In a field. */
export const fieldMenu = 'field.cut field.copy field.paste | field.selectAll';
