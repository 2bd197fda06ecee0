import type { Events } from '../../shared/ipc/contract.ts';

/** Sends an event to the page. */
export type Send = <E extends keyof Events>(event: E, payload: Events[E]) => void;
