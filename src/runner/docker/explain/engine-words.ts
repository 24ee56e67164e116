import type { Explanation } from '../../explain/explanation';
import { firstMeaning, type Meaning, programWords } from '../../explain/program-words';
import { DISK_FULL } from './disk-full';

/** What the engine says, whoever passes it on, and what it means; the first that fits counts. */
const MEANINGS: readonly Meaning[] = [
  [
    /No such image: (\S+)/,
    ([, image]) => ({
      cause: 'image',
      message: `there is no image \`${image}\` any more`,
      help: 'run it again: images that are missing are built or pulled first',
    }),
  ],
  [
    /bind source path does not exist: (.+)/,
    ([, path]) => ({
      cause: 'mount',
      message: `there is no \`${path}\` on the engine's machine`,
      help: 'create it, or check the path; an engine on another machine sees its own files only',
    }),
  ],
  [
    /(?:Bind for \S*:(\d+) failed: port is already allocated|:(\d+): bind: address already in use)/,
    ([, one, other]) => ({
      cause: 'port',
      message: `port ${one ?? other} of this machine is taken`,
      help: 'stop what has it, or publish another port',
      port: Number(one ?? other),
    }),
  ],
  [
    /network (\S+) (?:not found|declared as external, but could not be found)/,
    ([, name]) => ({
      cause: 'network',
      message: `there is no network \`${name}\``,
      help: `make it with \`docker network create ${name}\``,
    }),
  ],
  [
    /failed to create network (\S+): .*Pool overlaps with other one/,
    ([, name]) => ({
      cause: 'network',
      message: `the subnet of the network \`${name}\` overlaps with that of another one`,
      help: 'choose another `subnet` in the environment, best below 10.0.0.0/8: other networks get parts of 172.16.0.0/12 and 192.168.0.0/16; `docker network inspect $(docker network ls -q)` shows those in use',
    }),
  ],
  [
    /invalid log driver/,
    () => ({
      cause: 'engine',
      message: 'the engine has no log driver `local`',
      help: "take a Docker Engine: Podman's socket does not understand all that one does",
    }),
  ],
  [/no space left on device/, () => ({ cause: 'disk', ...DISK_FULL })],
];

/** What words of the engine mean, where that is known. */
export function engineWords(said: string): Explanation | undefined {
  return programWords(said) ?? firstMeaning(MEANINGS, said);
}
