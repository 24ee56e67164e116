import { eachLine } from '../engine/each-line';
import type { EngineClient } from '../engine/engine-client';
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
      end = () => stats.destroy();
      if (ended) return end();
      eachLine(stats, (line) => sample(statsSample(JSON.parse(line))));
    },
    // A container that is gone has nothing to tell, and an engine that is gone is told of elsewhere.
    () => {},
  );
  return () => {
    ended = true;
    end();
  };
}
