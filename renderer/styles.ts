// Every style sheet of the window, in the order in which they overrule each other. Each lies beside what it dresses;
// `theme/` has what is everybody's.
import './theme/fonts.css';
import './theme/theme.css';

import './ui/controls.css';
import './ui/annotation.css';
import './ui/menu.css';
import './ui/dialog.css';
import './ui/field.css';
import './ui/splitter.css';
import './ui/modeBar.css';
import './ui/statusGlyph.css';
import './ui/contextMenu.css';

import './shell/window.css';
import './shell/empty.css';
import './shell/notices.css';
import './annotator/annotatorCard.css';

import './article/article.css';
import './article/highlights.css';
import './article/drawnText.css';
import './article/marginLanes.css';
import './marking/tagToolbar.css';
import './article/edgeHandles.css';
import './article/suggestionOutlines.css';
import './marking/segmentLabels.css';
import './hover/hoverCard.css';
import './article/hiddenMarks.css';
import './arcs/linkArcs.css';

import './library/library.css';
import './actors/list/actorList.css';
import './desk/desk.css';
import './actors/actorPicker.css';
import './actors/actorFields.css';

import './inspector/inspector.css';
import './inspector/fields.css';
import './particulars/particulars.css';
import './outlets/outletDialog.css';
import './inspector/figureCard.css';
import './inspector/explainCard.css';
import './inspector/actorEntry.css';
import './inspector/linkList.css';
import './inspector/annotationList.css';

import './asking/asking.css';
import './asking/views/answers.css';
import './asking/views/sentences.css';
import './asking/views/table.css';
import './asking/views/detail.css';
import './asking/queryBox.css';
import './asking/facets/facets.css';
import './asking/questions/questions.css';
import './asking/batch/batch.css';

import './actors/page/actorPage.css';

import './comparing/comparing.css';
import './comparing/chart/colours.css';
import './comparing/chart/chart.css';
import './comparing/chart/claimsPicture.css';
import './comparing/chart/lanesPicture.css';
import './comparing/chart/sourcesPicture.css';
import './comparing/matrix/matrix.css';
import './comparing/biography/biography.css';
import './comparing/details/details.css';
import './comparing/lanes/lanes.css';
import './comparing/sources/sources.css';
import './comparing/chart/figuresPicture.css';
import './comparing/figures/figures.css';
import './comparing/conflicts/pairQueue.css';
import './comparing/conflicts/pairCards.css';
import './comparing/conflicts/conflicts.css';

import './find/find.css';
import './fonts/missingFonts.css';
import './modes/grading.css';
import './modes/judging.css';
import './modes/linking/linking.css';
import './modes/reviewing/reviewing.css';
import './suggestions/suggestions.css';
import './modes/attribution/attribution.css';

import './commands/palette.css';
import './modes/linking/claimDialog.css';
import './commands/keyHelp.css';
import './help/about.css';
import './help/codesHelp.css';
import './help/licencesHelp.css';
import './preferences/preferences.css';
import './preferences/keys.css';
import './tour/tour.css';
import './everywhere/everywhere.css';
import './history/history.css';
import './importing/dropTarget.css';
import './ui/taskProgress.css';
import './importing/import.css';
import './importing/importReport.css';
import './importing/passages.css';
import './importing/paste.css';
import './exporting/export.css';
import './revisions/revisions.css';
import './revisions/compare.css';
import './workspaces/recent.css';
import './recovery/recovery.css';

// Last, because they overrule: a window with little room, paper, the colours a person forces.
import './shell/narrow.css';
import './article/printView.css';
import './comparing/print.css';
import './theme/contrast.css';
