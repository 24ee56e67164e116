import type { Explanation } from '../../explain/explanation';
import type { EngineClient } from '../engine/engine-client';
import { engineWords } from './engine-words';
import { portHolder } from './port-holder';

/** What words of the engine mean, where that is known; who has a port that is taken is looked up. */
export async function explainWords(
  engine: Pick<EngineClient, 'call'>,
  said: string,
): Promise<Omit<Explanation, 'port'> | undefined> {
  const words = engineWords(said);
  if (!words) return undefined;
  const { port, ...known } = words;
  const holder = port === undefined ? undefined : await portHolder(engine, port);
  return { ...known, message: holder ? `${known.message} by ${holder}` : known.message };
}
