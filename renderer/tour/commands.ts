import { defineCommand, hasArticle } from '../modes/command.ts';
import { startTour } from '../state/actions/tour.ts';

export const tourCommand = defineCommand({
  id: 'help.tour',
  label: 'Take the Tour',
  menu: 'Help',
  run: startTour,
  isEnabled: hasArticle,
});
