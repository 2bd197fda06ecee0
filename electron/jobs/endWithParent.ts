import { Worker } from 'node:worker_threads';

/**
 * Ends this process as soon as the one that started it has ended, in whatever way, and however busy this one is: a file
 * may keep it busy for ever, so that only another thread can notice.
 */
export function endWithParent(): void {
  if (!process.connected) process.exit();
  process.on('disconnect', () => process.exit());
  new Worker(watch, { eval: true, execArgv: [], workerData: process.ppid }).unref();
}

const watch = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;
