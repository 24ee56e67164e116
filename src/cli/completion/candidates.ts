import type { Command, Option } from 'commander';

/** Names that only `dist/` knows. */
export interface KnownNames {
  readonly environments: readonly string[];
  readonly pipelines: readonly string[];
}

/** What may stand for the last of the given words (those after `fairlead`); nothing where the shell should offer files. */
export function candidates(root: Command, words: readonly string[], names: KnownNames): string[] {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command =
    before.map((word) => root.commands.find((one) => one.name() === word)).find(Boolean) ?? root;
  const options = [...command.options, ...root.options];
  const pending = options.find((option) => takesValueOf(option, before));
  const all = pending
    ? valuesOf(pending, names)
    : typed.startsWith('-')
      ? [...options.flatMap(({ long }) => long ?? []), '--help']
      : argumentsOf(command, root, before, names);
  return all.filter((candidate) => candidate.startsWith(typed));
}

/** Whether the last complete word is an option that wants a value, or a list that is still open. */
function takesValueOf(option: Option, before: readonly string[]): boolean {
  if (!option.required && !option.optional) return false;
  const last = before.findLastIndex((word) => word.startsWith('-'));
  const isLast = [option.short, option.long].includes(before[last] ?? '');
  return isLast && (last === before.length - 1 || option.variadic);
}

function valuesOf({ argChoices, long }: Option, { environments }: KnownNames): readonly string[] {
  return argChoices ?? (long === '--env' ? environments : []);
}

function argumentsOf(
  command: Command,
  root: Command,
  before: readonly string[],
  names: KnownNames,
): readonly string[] {
  if (command === root) return visible(root);
  const given = givenArguments(
    [...command.options, ...root.options],
    before.slice(before.indexOf(command.name()) + 1),
  );
  const argument = command.registeredArguments[given];
  if (argument?.argChoices) return argument.argChoices;
  const name = argument?.name() ?? '';
  if (name === 'environment') return names.environments;
  return name.startsWith('pipeline') ? names.pipelines : [];
}

/** How many arguments stand there already: words that are no option and no option's value. */
function givenArguments(options: readonly Option[], words: readonly string[]): number {
  return words.filter((word, index) => {
    const isValue = options.some((option) => takesValueOf(option, words.slice(0, index)));
    return !word.startsWith('-') && !isValue;
  }).length;
}

function visible(root: Command): string[] {
  return root
    .createHelp()
    .visibleCommands(root)
    .map((command) => command.name());
}
