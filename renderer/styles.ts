// Every style sheet of the window, in the order in which they overrule each other. Each lies beside what it dresses;
// `theme/` has what is everybody's.
import './theme/fonts.css';
import './theme/theme.css';

import './ui/controls.css';
import './ui/annotation.css';
import './ui/dialog.css';
import './ui/field.css';
import './ui/splitter.css';
import './ui/modeBar.css';

import './shell/window.css';
import './shell/empty.css';
import './shell/notices.css';
import './shell/annotatorCard.css';

import './article/article.css';
import './article/highlights.css';
import './article/marginLanes.css';
import './article/tagToolbar.css';
import './article/edgeHandles.css';
import './article/segmentLabels.css';
import './article/hoverCard.css';
import './article/hiddenMarks.css';
import './article/linkArcs.css';

import './library/library.css';
import './library/actorList.css';
import './actors/actorPicker.css';
import './actors/actorPage.css';

import './inspector/inspector.css';
import './inspector/fields.css';
import './inspector/figureCard.css';
import './inspector/explainCard.css';
import './inspector/actorEntry.css';
import './inspector/linkList.css';
import './inspector/annotationList.css';

import './find/find.css';
import './grade/grade.css';
import './linking/linking.css';
import './attribution/attribution.css';

import './commands/palette.css';
import './linking/claimDialog.css';
import './commands/keyHelp.css';
import './commands/codesHelp.css';
import './everywhere/everywhere.css';
import './history/history.css';
import './importing/dropTarget.css';
import './importing/importProgress.css';
import './importing/import.css';
import './importing/importReport.css';
import './importing/paste.css';
import './exporting/export.css';
import './revisions/revisions.css';
import './revisions/compare.css';
import './recovery/recovery.css';

// Last, because they overrule: a window with little room, paper, the colours a person forces.
import './shell/narrow.css';
import './article/printView.css';
import './theme/contrast.css';
