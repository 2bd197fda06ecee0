import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { start } from './state/actions/articles.ts';
import './styles.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lost its root element');
// Once, when there is something to show: a first frame without the article would only delay it.
void start().then(() => createRoot(root).render(<App />));
