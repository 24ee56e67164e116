import { createInterface } from 'node:readline';
import type { EngineClient } from '../engine-client';
import { statsSample } from './stats-sample';
import type { UsageSample } from './usage-sample';

/** Hands on what the engine says of a container, about once a second, until the returned function is called. */
export function followStats(
  engine: EngineClient,
  id: string,
  sample: (sample: UsageSample) => void,
): () => void {
  let ended = false;
  let end = () => {};
  engine.open('GET', `/containers/${id}/stats`, { stream: true }).then(
    (stats) => {
      stats.on('error', () => {});
      end = () => stats.destroy();
      if (ended) return end();
      const lines = createInterface(stats).on('line', (line) => sample(statsSample(JSON.parse(line))));
      lines.on('error', () => {});
    },
    // A container that is gone has nothing to tell, and an engine that is gone is told of elsewhere.
    () => {},
  );
  return () => {
    ended = true;
    end();
  };
}
