import type { Explanation } from './explanation';
import { startFailures } from './start-failures';

/** A pattern in the words of an engine, and what it means. */
export type Meaning = readonly [pattern: RegExp, explain: (match: RegExpExecArray) => Explanation];

/** What runc says where it cannot start a program; every engine passes it on. */
const MEANINGS: readonly Meaning[] = [
  [/exec format error/, startFailures.execFormat],
  [
    /exec: "?([^":]+)"?: (?:executable file not found|stat [^:]+: no such file)|exec: "?([^":]+)"?: .*no such file or directory/,
    ([, name, path]) => startFailures.commandNotFound(name ?? path ?? ''),
  ],
  [/exec: "?([^":]+)"?: .*permission denied/, ([, name = '']) => startFailures.notExecutable(name)],
  [
    /unable to find (user|group) (\S+): no matching entries/,
    ([, kind, name]) => ({
      cause: 'user',
      message: `the image has no ${kind} \`${name}\``,
      help: 'name `user` by its numbers, `{ uid, gid }`, or create it in the image',
    }),
  ],
  [
    /Cannot mkdir: (\S+) is not a directory/,
    ([, path]) => ({
      cause: 'mount',
      message: `the working directory \`${path}\` is no directory`,
      help: 'check `workingDir`, and what the image holds',
    }),
  ],
];

/** Why a program could not start. */
export function programWords(said: string): Explanation | undefined {
  return firstMeaning(MEANINGS, said);
}

/** The first of the meanings that fits. */
export function firstMeaning(meanings: readonly Meaning[], said: string): Explanation | undefined {
  for (const [pattern, explain] of meanings) {
    const match = pattern.exec(said);
    if (match) return explain(match);
  }
  return undefined;
}
