import { cutNodesNetwork } from '../security/cutNodesNetwork.ts';
import { makeServer } from './serve.ts';
import type { Asked } from './tasks.ts';

// The process in which files are read that have not been checked yet: it holds no workspace and reaches no network.
cutNodesNetwork();
const { parentPort } = process;
const serve = makeServer((said) => parentPort.postMessage(said));
// The cast is true because only the main process writes to this port.
parentPort.on('message', ({ data }) => serve(data as Asked));
