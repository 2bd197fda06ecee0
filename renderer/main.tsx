import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { start } from './state/actions/articles.ts';
import './theme/fonts.css';
import './theme/theme.css';
import './theme/layout.css';
import './theme/article.css';
import './theme/highlights.css';
import './theme/edges.css';
import './theme/controls.css';
import './theme/fields.css';
import './theme/list.css';
import './theme/library.css';
import './theme/actors.css';
import './theme/find.css';
import './theme/past.css';
import './theme/modes.css';
import './theme/linking.css';
import './theme/presenting.css';
import './theme/transfer.css';
import './theme/revisions.css';
import './theme/narrow.css';
import './theme/print.css';
import './theme/contrast.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lost its root element');
// Once, when there is something to show: a first frame without the article would only delay it.
void start().then(() => createRoot(root).render(<App />));
