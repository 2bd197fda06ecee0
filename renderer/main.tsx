import { createRoot } from 'react-dom/client';
import { keepMenu } from './commands/nativeMenu.ts';
import { App } from './shell/App.tsx';
import { listen } from './shell/listen.ts';
import { makeDesk } from './shell/makeDesk.ts';
import { start } from './state/actions/articles.ts';
import { readWaiting } from './state/actions/suggestions.ts';
import { afterPaint } from './state/timing.ts';
import './styles.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lost its root element');
const desk = makeDesk();
listen(desk);
// Once, when there is something to show: a first frame without the article would only delay it.
void start().then(() => {
  createRoot(root).render(<App desk={desk} />);
  // After the first frame, which would wait for the main process to build it.
  afterPaint(keepMenu);
  afterPaint(() => void readWaiting());
});
