import type { Template } from '../template/template';
import type { Terminal } from './terminal';
import { terminalArgv } from './terminal-argv';

/** The template with another command, which reads from a terminal; everything else stays as Compose made it. */
export function terminalTemplate(template: Template, terminal: Terminal): Template {
  const { isTty } = terminal;
  const [program, ...args] = terminalArgv(terminal);
  const streams = { AttachStdin: true, AttachStdout: true, AttachStderr: true };
  return {
    ...template,
    Config: {
      ...template.Config,
      ...streams,
      Entrypoint: [program],
      Cmd: args,
      Tty: isTty,
      OpenStdin: true,
      StdinOnce: true,
    },
  };
}
