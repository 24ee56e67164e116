import type { RunEvent } from '../../runner/run-event';

/** Shows a run while it happens. */
export type Renderer = (event: RunEvent) => void;
