import type { Plan } from '../../assembly/plan';
import { readAssembly } from '../../assembly/read-assembly';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { projectFolder } from '../project-folder';
import { table } from '../table';
import { terminalWidth } from '../terminal-width';
import type { GlobalOptions, Verb } from '../verb';

/** `fairlead ls`: the pipelines of `dist/` and where each of them runs. */
export const ls: Verb<[], GlobalOptions & { readonly output: 'text' | 'json' }> = (io, options) => {
  const assembly = readAssembly(distFolder(io, {}, projectFolder(io, options, 'dist')));
  const plans = [...assembly.values()].flatMap((pipelines) =>
    [...pipelines.values()].map(({ plan }) => plan),
  );
  const names = [...new Set(plans.map(({ pipeline }) => pipeline))].sort();
  const listed = names.map((name) =>
    listing(
      name,
      plans.filter(({ pipeline }) => pipeline === name),
    ),
  );
  if (options.output === 'json') io.stdout.write(jsonText(listed));
  else if (listed.length === 0) io.stderr.write('no pipeline in dist/ yet: `fairlead synth` writes it\n');
  else io.stdout.write(formatList(listed, terminalWidth(io.stdout)));
  return EXIT.ok;
};

const HEADINGS = ['PIPELINE', 'TASKS', 'STARTS', 'ENVIRONMENTS', 'OWNER'];

const NARROWING = [
  ['OWNER', 8],
  ['ENVIRONMENTS', 12],
  ['OWNER', 0],
  ['STARTS', 9],
  ['PIPELINE', 8],
] as const;

type Listing = ReturnType<typeof listing>;

function listing(pipeline: string, plans: readonly Plan[]) {
  const [first] = plans;
  return {
    pipeline,
    description: first?.description,
    owner: first?.owner,
    trigger: first?.trigger,
    schedule: first?.schedule,
    tasks: first?.tasks.map(({ name }) => name) ?? [],
    environments: plans.map(({ environment }) => environment),
    source: first?.source,
  };
}

function formatList(listed: readonly Listing[], width: number | undefined): string {
  return table({ headings: HEADINGS, rows: listed.map(rowOf), width, narrowing: NARROWING });
}

function rowOf({ pipeline, tasks, trigger, schedule, environments, owner }: Listing): string[] {
  const starts = schedule ? `${schedule.cron} ${schedule.timeZone}` : trigger;
  return [pipeline, String(tasks.length), starts ?? '', environments.join(' '), owner ?? ''];
}
