import { z } from 'zod';
import { unknownNameHelp } from '../support/unknown-name';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { checked } from './schema/checked';

const NAMES = [
  ...['core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile'],
  ...['nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'],
];

/** One limit for both, or a soft one that the program may raise up to the hard one. */
type Ulimit = number | { soft: number; hard: number };

const limit = checked(z.custom<Ulimit>(), (value: unknown) => {
  const { soft, hard } = (
    typeof value === 'number' ? { soft: value, hard: value } : (value ?? {})
  ) as Partial<Record<'soft' | 'hard', unknown>>;
  if (!isLimit(soft) || !isLimit(hard))
    return 'must be a whole number or `{ soft, hard }`, `-1` for no limit';
  const over = hard !== -1 && (soft === -1 || soft > hard);
  return over ? `has a soft limit of ${soft} over its hard limit of ${hard}` : undefined;
});

function isLimit(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -1;
}

/** Limits of the kernel per process (`setrlimit`), `-1` for none. `ulimits` in Compose. */
export const ulimits = defineFeature({
  schema: checked(z.record(z.string(), limit), (value) => {
    const wrong = Object.keys(value).find((name) => !NAMES.includes(name));
    return wrong === undefined
      ? undefined
      : `has \`${wrong}\`, which is no limit; ${unknownNameHelp(wrong, NAMES)}`;
  }),
  scope: 'container',
  pod: unsupported('a pod has no ulimits: they are those of the container runtime on its node'),
  compose: (value, { service }) => {
    service.ulimits = value;
  },
});
