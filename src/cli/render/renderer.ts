import type { RunEvent } from '../../runner/events/run-event';

/** Shows a run while it happens. */
export type Renderer = (event: RunEvent) => void;
