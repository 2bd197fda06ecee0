import { cutNodesNetwork } from '../security/cutNodesNetwork.ts';
import { makeServer } from './serve.ts';
import type { Asked } from './tasks.ts';

// The process in which files are read that have not been checked yet: it holds no workspace and reaches no network.
// Electron gives it a port; a process that Node starts, as the command line does, has a channel.
cutNodesNetwork();
const { parentPort } = process;
if (parentPort) {
  const serve = makeServer((said) => parentPort.postMessage(said));
  // The casts are true because only the main process writes to this port, and to this channel.
  parentPort.on('message', ({ data }) => serve(data as Asked));
} else {
  const { endWithParent } = await import('./endWithParent.ts');
  endWithParent();
  const serve = makeServer((said) => process.send?.(said));
  process.on('message', (asked) => serve(asked as Asked));
}
