import { EXIT } from './exit';

/**
 * Hands Ctrl-C, SIGTERM and a closed terminal to a listener, with the exit code that they stand for, until the returned
 * function is called.
 */
export function catchSignals(listener: (exitCode: number) => void): () => void {
  const interrupted = () => listener(EXIT.interrupted);
  const terminated = () => listener(EXIT.terminated);
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', terminated);
  process.on('SIGHUP', terminated);
  return () => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', terminated);
    process.off('SIGHUP', terminated);
  };
}
