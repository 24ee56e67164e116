import type { Command, Option } from 'commander';

/** Names that only `dist/` and the records of runs know. */
export interface KnownNames {
  readonly environments: readonly string[];
  readonly pipelines: readonly string[];
  /** Ids of runs, the latest first; looked up where they are asked for. */
  readonly runs: () => readonly string[];
  /** Of a pipeline; looked up where they are asked for. */
  readonly tasks: (pipeline: string) => readonly string[];
}

/** What may stand for the last of the given words (those after `fairlead`); nothing where the shell should offer files. */
export function candidates(root: Command, words: readonly string[], names: KnownNames): string[] {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = commandOf(root, before);
  const options = [...command.options, ...root.options];
  const pending = options.find((option) => takesValueOf(option, before));
  const all = pending
    ? valuesOf(pending, names)
    : typed.startsWith('-')
      ? [...options.flatMap(({ long }) => long ?? []), '--help']
      : argumentsOf(command, root, words, names);
  return all.filter((candidate) => candidate.startsWith(typed));
}

/** The command, or the one below a command, that the words name. */
function commandOf(root: Command, words: readonly string[]): Command {
  return words.reduce(
    (command, word) => command.commands.find((one) => one.name() === word) ?? command,
    root,
  );
}

/** Whether the last complete word is an option that wants a value, or a list that is still open. */
function takesValueOf(option: Option, before: readonly string[]): boolean {
  if (!option.required && !option.optional) return false;
  const last = before.findLastIndex((word) => word.startsWith('-'));
  const isLast = [option.short, option.long].includes(before[last] ?? '');
  return isLast && (last === before.length - 1 || option.variadic);
}

function valuesOf({ argChoices, long }: Option, { environments, runs }: KnownNames): readonly string[] {
  if (argChoices) return argChoices;
  if (long === '--env') return environments;
  return long === '--run' || long === '--resume' ? runs() : [];
}

function argumentsOf(
  command: Command,
  root: Command,
  words: readonly string[],
  names: KnownNames,
): readonly string[] {
  if (command === root) return visible(root);
  const before = words.slice(words.indexOf(command.name()) + 1, -1);
  const given = givenArguments([...command.options, ...root.options], before);
  const argument =
    command.registeredArguments[given] ?? command.registeredArguments.find((one) => one.variadic);
  const below = given === 0 ? visible(command).filter((name) => name !== 'help') : [];
  return [...below, ...(argument?.argChoices ?? namesFor(argument?.name() ?? '', words.at(-1) ?? '', names))];
}

/** What an argument of this name may be, as far as it is typed. */
function namesFor(argument: string, typed: string, names: KnownNames): readonly string[] {
  if (argument === 'environment') return names.environments;
  if (/^runs?$/.test(argument)) return ['latest', ...names.runs()];
  if (!argument.startsWith('pipeline')) return [];
  const [pipeline = '', task] = typed.split('/');
  if (task === undefined || !argument.includes('/task')) return names.pipelines;
  return names.tasks(pipeline).map((name) => `${pipeline}/${name}`);
}

/** How many arguments stand there already: words that are no option and no option's value. */
function givenArguments(options: readonly Option[], words: readonly string[]): number {
  return words.filter((word, index) => {
    const isValue = options.some((option) => takesValueOf(option, words.slice(0, index)));
    return !word.startsWith('-') && !isValue;
  }).length;
}

function visible(command: Command): string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());
}
