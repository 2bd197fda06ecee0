/** pdf.js declares no types for the half of it that reads. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  import type { LoopbackPort } from './port.ts';

  export const WorkerMessageHandler: {
    /** Serves what comes through a port. */
    readonly initializeFromPort: (port: LoopbackPort) => void;
  };
}
