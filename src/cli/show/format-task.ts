import type { TaskView } from '../../assembly/view/task-view';
import type { Paint } from '../render/paint';
import { wrap } from '../render/wrap';
import { formatFields } from './format-fields';
import { sideBySide } from './side-by-side';

/** A task in all environments that have it. */
export function formatTask(name: string, views: readonly TaskView[], color: Paint, width: number): string {
  const names = [
    ...new Set(views.flatMap(({ containers }) => containers.map((container) => container.name))),
  ];
  const roleOf = (container: string) =>
    views.flatMap(({ containers }) => containers).find((one) => one.name === container)?.role;
  const main = names.filter((container) => roleOf(container) === 'main');
  const others = names.filter((container) => roleOf(container) !== 'main');
  const section = (container: string) =>
    formatFields(
      sideBySide(
        views.map(({ environment, containers }) => ({
          environment,
          fields: containers.find((one) => one.name === container)?.fields ?? {},
        })),
      ),
      color,
      width,
    );
  const orchestration = views.map(({ environment, orchestration: fields }) => ({ environment, fields }));
  return [
    color('bold', name),
    ...formatFields(sideBySide(orchestration), color, width),
    ...main.flatMap(section),
    ...others.flatMap((container) => [
      `  ${color('bold', `${roleOf(container)} ${container}`)}`,
      ...section(container),
    ]),
    ...differences(views, color, width),
    '',
  ].join('\n');
}

function differences(views: readonly TaskView[], color: Paint, width: number): string[] {
  const lines = views.flatMap(({ environment, differences: declared }) =>
    declared.map(({ container, field, reason }) => `${environment}: ${container}.${field}: ${reason}`),
  );
  if (lines.length === 0) return [];
  return [
    `  ${color('bold', 'declared differences')}`,
    ...lines.flatMap((line) =>
      wrap(line, width - 6).map((part, n) => (n === 0 ? `  - ${part}` : `    ${part}`)),
    ),
  ];
}
