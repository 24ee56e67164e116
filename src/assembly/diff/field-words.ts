type Words = readonly (readonly [RegExp, string])[];

/** The way to a pod's fields, which says nothing beside them. */
const WAY = /^(spec jobTemplate )?spec template (?=spec |metadata )|^spec jobTemplate spec (?!template )/;

/** Fields of a compose service, in the words of the task field that they come from. */
const COMPOSE: Words = [
  [/^command$/, 'args'],
  [/^entrypoint$/, 'command'],
  [/^environment /, 'env '],
  [/^mem_limit$/, 'memory limit'],
  [/^mem_reservation$/, 'memory request'],
  [/^cpus$/, 'cpu limit'],
  [/^cap_(add|drop)$/, 'capabilities $1'],
  [/^read_only$/, 'readOnlyRoot'],
  [/^volumes (\/\S*)(?: source$)?/, 'mount $1'],
];

const KUBERNETES: Words = [
  [WAY, ''],
  [/^spec (?:containers base|(?:initC|c)ontainers (\S+)) ?/, '$1 '],
  [/\benv (\S+) value$/, 'env $1'],
  [/\bresources (limit|request)s (\S+)$/, '$2 $1'],
  [/\bsecurityContext runAsUser$/, 'user'],
  [/\bsecurityContext runAsGroup$/, 'group'],
  [/\bsecurityContext capabilities (add|drop)$/, 'capabilities $1'],
  [/\bsecurityContext readOnlyRootFilesystem$/, 'readOnlyRoot'],
  [/\bvolumeMounts (\/\S*)(?: name$)?/, 'mount $1'],
];

/** The path of a field in words: `spec.jobTemplate.….containers[base].image` is `image`. */
export function fieldWords(path: readonly string[], target: 'compose' | 'kubernetes'): string {
  const known = target === 'compose' ? COMPOSE : KUBERNETES;
  return known.reduce((words, [pattern, word]) => words.replace(pattern, word), path.join(' ')).trim();
}
