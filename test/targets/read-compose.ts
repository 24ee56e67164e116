import { parse } from 'yaml';
import type { Plan } from '../../src/assembly/plan';
import type { ComposeFile, ComposeService } from '../../src/features/draft/compose-file';
import { escapeDollars } from '../../src/targets/compose/escape-dollars';
import { composeExpand } from '../support/compose-expand';
import type { Observed, Reader } from './observed';

/** Reads compose files back. */
export const readCompose: Reader = {
  plan: (files, pipeline) => unescaped(document(files, pipeline)['x-fairlead']),
  withoutPlans: (files) =>
    [...files].map(([path, text]) => {
      if (!path.endsWith('/compose.yaml')) return [path, text];
      const { 'x-fairlead': _, ...rest } = parse(text);
      return [path, rest];
    }),
  containers: (files, plan) => {
    const file = document(files, plan.pipeline);
    const entries = plan.tasks.flatMap((task) =>
      task.containers
        .filter(({ role }) => role !== 'prepare')
        .filter(({ name }) => name !== 'network')
        .map(({ name, service }): [string, Observed] => [
          `${task.name}/${name}`,
          observed(file.services[service] ?? {}, file, files, plan),
        ]),
    );
    return Object.fromEntries(entries);
  },
};

function document(files: ReadonlyMap<string, string>, pipeline: string): ComposeFile {
  return parse(files.get(`local/${pipeline}/compose.yaml`) ?? '');
}

function observed(
  service: ComposeService,
  { secrets = {}, configs = {} }: ComposeFile,
  files: ReadonlyMap<string, string>,
  plan: Plan,
): Observed {
  const values = plan.tasks.flatMap(({ secrets }) =>
    secrets.map(({ variable = '', key }) => [variable, `secret:${key}`]),
  );
  const expand = (text: string) => composeExpand(text, Object.fromEntries(values));
  const all = (texts: readonly string[] | undefined) => texts?.map(expand);
  const [uid, gid] = service.user?.split(':').map(Number) ?? [];
  const content = (file = '') => files.get(`local/${plan.pipeline}/${file.slice(2)}`) ?? '';
  return {
    image: service.image ?? '',
    entrypoint: all(service.entrypoint),
    args: all(service.command),
    env: Object.fromEntries(
      Object.entries(service.environment ?? {}).map(([name, text]) => [name, expand(text)]),
    ),
    files: Object.fromEntries([
      ...(service.configs ?? []).map(({ source, target }) => [
        expand(target),
        content(configs[source]?.file),
      ]),
      ...(service.secrets ?? []).map(({ source, target }) => [
        expand(target),
        `secret:${secrets[source]?.file.split('/').at(-1)}`,
      ]),
    ]),
    uid,
    gid,
    cpus: service.cpus,
    memoryBytes: bytes(service.mem_limit),
    readOnlyRoot: service.read_only,
    dropped: service.cap_drop ?? [],
    escalates: !service.security_opt?.includes('no-new-privileges:true'),
    hasResult: service.volumes?.some(({ target }) => target === '/airflow/xcom') ?? false,
  };
}

function bytes(text: string | undefined): number | undefined {
  const [, amount, unit = ''] = /^(\d+)([bkmg])$/.exec(text ?? '') ?? [];
  return amount === undefined ? undefined : Number(amount) * 1024 ** 'bkmg'.indexOf(unit);
}

function unescaped(value: unknown): unknown {
  const plain = JSON.parse(JSON.stringify(value).replaceAll('$$', '$'));
  expect(escapeDollars(plain)).toEqual(value);
  return plain;
}
