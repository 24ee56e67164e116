import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { planSchema } from '../../src/assembly/plan-schema';
import { EXIT } from '../../src/cli/exit';
import { program } from '../../src/cli/program';
import { PROGRESS } from '../../src/cli/render/choose-renderer';
import { imageBuild } from '../../src/features/reference/image-build';
import { environmentSchemas } from '../../src/model/environment-props';
import { orchestration } from '../../src/model/orchestration';
import { pipelineSchemas } from '../../src/model/pipeline-props';
import { schedule } from '../../src/model/schedule';
import { ATTEMPT_CAUSES } from '../../src/runner/events/attempt-cause';
import { runEventSchema } from '../../src/runner/events/run-event-schema';
import { RUN_VARIABLES } from '../../src/support/run-variables';
import { OPERATOR_ROLES } from '../../src/targets/kubernetes/environment/operator-roles';
import { SECRET_PROVIDERS } from '../../src/targets/kubernetes/secrets/secret-providers';
import { fieldRows } from './harness/field-rows';
import { schemaRows } from './harness/schema-rows';
import { tableOf } from './harness/table-of';

const ROOT = join(__dirname, '../..');
const page = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const code = (names: readonly string[]) => names.map((name) => `\`${name}\``);
const firstCells = (path: string, heading: string) => tableOf(page(path), heading).map(([cell]) => cell);
const io = { env: {}, cwd: () => ROOT, stdout: process.stdout, stderr: process.stderr };
const root = program(io);
const commands = root.createHelp().visibleCommands(root);

test('the README says of each command what its help says', () => {
  const others = ['help', 'completion'];
  const rows = commands
    .filter((command) => !others.includes(command.name()))
    .map((command) => [`\`npx fairlead ${command.name()}\``, command.description()]);
  expect(tableOf(page('README.md'), 'Start').sort()).toEqual(rows.sort());
});

test('every task field has its row, as the registry documents it', () => {
  expect(tableOf(page('docs/task-fields.md'), 'Task fields')).toEqual(fieldRows());
});

test('every field of the plan has its row, with a meaning', () => {
  const rows = tableOf(page('docs/plan-schema.md'), 'The plan schema');
  expect(rows.map((row) => row.slice(0, 3))).toEqual(schemaRows(planSchema));
  expect(rows.filter(([, , , meaning = '']) => meaning.length < 5)).toEqual([]);
});

test('every event of a run has its table, with a meaning for each field', () => {
  const text = page('docs/run-events.md');
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(runEventSchema.options.map(({ shape }) => shape.type.value));
  for (const event of runEventSchema.options) {
    const common = ['`time`', '`type`', ...(event.shape.type.value === 'run-started' ? [] : ['`run`'])];
    const rows = tableOf(text, event.shape.type.value);
    const fields = schemaRows(event).filter(([name = '']) => !common.includes(name));
    expect(rows.map((row) => row.slice(0, 3))).toEqual(fields);
    expect(rows.filter(([, , , meaning = '']) => meaning.length < 5)).toEqual([]);
  }
});

test('every cause of a failed attempt has its row, and whether it is tried again', () => {
  const rows = Object.entries(ATTEMPT_CAUSES).map(([cause, { when, retried }]) => [
    `\`${cause}\``,
    retried ? 'yes' : '',
    when,
  ]);
  expect(tableOf(page('docs/failures.md'), 'Of an attempt')).toEqual(rows);
});

test('every run variable has its row', () => {
  const rows = Object.entries(RUN_VARIABLES).map(([name, { variable, airflow, default: value }]) =>
    code([`run.${name}`, variable, airflow, value]),
  );
  expect(tableOf(page('docs/parameters-and-results.md'), 'The run')).toEqual(rows);
});

test.each<[string, string, readonly string[]]>([
  ['docs/write-a-pipeline.md', 'Settings of a pipeline', [...Object.keys(pipelineSchemas), 'defaults']],
  [
    'docs/write-a-pipeline.md',
    'Settings of a task',
    [
      'description',
      'dependsOn',
      ...Object.keys(orchestration),
      'results',
      'init',
      'sidecars',
      'environments',
    ],
  ],
  [
    'docs/environments.md',
    'Settings',
    [...Object.keys(environmentSchemas), 'defaults', 'overrides', 'services'],
  ],
  ['docs/images.md', 'Build', Object.keys(imageBuild.options[1].shape)],
  ['docs/schedules-and-triggers.md', 'Schedules and triggers', Object.keys(schedule.shape)],
  ['docs/secrets.md', 'In a cluster', Object.keys(SECRET_PROVIDERS)],
  ['docs/permissions.md', 'Permissions', Object.keys(OPERATOR_ROLES).map((role) => `fairlead-${role}`)],
])('%s lists under "%s" what there is', (path, heading, names) => {
  expect(firstCells(path, heading).sort()).toEqual(code(names).sort());
});

test('every way to show a run has its row', () => {
  expect(firstCells('docs/run-locally.md', 'How a run is shown')).toEqual(code(PROGRESS));
});

test('every exit code has its row', () => {
  const codes = Object.values(EXIT).map(String);
  expect(firstCells('docs/run-locally.md', 'Exit codes')).toEqual(codes);
});

test.each([
  ['run', 'docs/run-locally.md', 'Run locally'],
  ['logs', 'docs/logs.md', 'Logs'],
])('the options of %s that are listed are those of its help', (name, path, heading) => {
  const options = commands.find((command) => command.name() === name)?.options ?? [];
  const names = options.map(({ short, long }) => short ?? long ?? '');
  const listed = firstCells(path, heading).map((cell = '') => /-+[a-z-]+/.exec(cell)?.[0]);
  expect(listed.sort()).toEqual(names.sort());
});

test('every kind of object in dist/ has its row, in the folder where it stands', () => {
  const rows = tableOf(page('docs/kubernetes-output.md'), 'Kubernetes output').flatMap(
    ([folder = '', kinds = '']) =>
      [...kinds.matchAll(/\w+/g)].map(([kind]) => `${folder.replaceAll('`', '')} ${kind}`),
  );
  const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.yaml') && !file.startsWith('local/'),
  );
  const real = files.map((file) => `${placeOf(file)} ${parse(page(join('dist', file))).kind}`);
  expect([...new Set(rows)].sort()).toEqual([...new Set(real)].sort());
});

function placeOf(file: string): string {
  const folder = file.split('/').slice(0, -1);
  if (folder[0] === 'airflow') return 'airflow/<environment>/<pipeline>';
  return folder[1] === 'environment' ? '<environment>/environment' : '<environment>/<pipeline>';
}
