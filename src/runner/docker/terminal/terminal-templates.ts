import type { Plan } from '../../../assembly/plan';
import type { Template } from '../template/template';
import type { ContinuedContainer } from './continued-container';
import type { Terminal } from './terminal';
import { terminalTemplate } from './terminal-template';

type Templates = ReadonlyMap<string, Template>;

/** Templates by service, those of main containers made for a terminal where one takes their place. */
export function terminalTemplates(
  templates: Templates,
  { tasks }: Plan,
  terminal: Terminal | undefined,
  continued: ContinuedContainer | undefined,
): Templates {
  if (!terminal || terminal.enters) return templates;
  const containers = tasks.flatMap((task) => task.containers);
  const mains = containers.filter(({ role }) => role === 'main').map(({ service }) => service);
  const changed = mains.flatMap((service) => {
    const template = templates.get(service);
    if (!template) return [];
    return [[service, terminalTemplate(continued?.template(template) ?? template, terminal)] as const];
  });
  return new Map([...templates, ...changed]);
}
