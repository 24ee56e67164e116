import { recordedLog, recordedRun } from './recorded';

/** The latest run of the project has succeeded, each task once, with the log of its last attempt whole; `moment` tells runs apart. */
export function expectWhole(
  project: { readonly root: string },
  moment: number | string,
  logOf: (task: string) => string,
): void {
  const view = recordedRun(project);
  expect({ moment, state: view?.state }).toEqual({ moment, state: 'succeeded' });
  for (const { name, state, attempts } of view?.tasks ?? []) {
    expect({ moment, name, state }).toEqual({ moment, name, state: 'succeeded' });
    expect(attempts.map(({ attempt }) => attempt)).toEqual(attempts.map((_, i) => i + 1));
    const outcomes = attempts.map(({ outcome }) => outcome?.state);
    const succeeded = outcomes.filter((one) => one === 'succeeded');
    expect({ moment, name, succeeded }).toEqual({ moment, name, succeeded: ['succeeded'] });
    expect({ moment, name, ended: outcomes.every(Boolean) }).toEqual({ moment, name, ended: true });
    const log = recordedLog(project, name, attempts.length);
    expect({ moment, log }).toEqual({ moment, log: logOf(name) });
  }
}
