import type { OutputStream } from '../io';
import { terminalWidth } from '../terminal-width';
import { messageLines } from './message-lines';
import type { Paint } from './paint';
import type { Renderer } from './renderer';
import { Summary } from './summary';

/** Says nothing of a run that succeeds; of one that does not, what went wrong. */
export function quietRenderer(stderr: OutputStream, paint: Paint): Renderer {
  const summary = new Summary();
  let told = false;
  const write = (lines: readonly string[]) => stderr.write(`${lines.join('\n')}\n`);
  return (event) => {
    summary.add(event);
    if (event.type === 'message' && event.level === 'error') {
      told = true;
      write(messageLines(event, paint, terminalWidth(stderr)));
    }
    if (event.type === 'run-ended' && event.exitCode !== 0 && (summary.hasFailures || !told)) {
      write(summary.text(event, paint, terminalWidth(stderr)));
    }
  };
}
