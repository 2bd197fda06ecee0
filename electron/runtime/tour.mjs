import { launch } from './launcher.mjs';
import { runTour } from './runTour.mjs';

await launch(runTour);
