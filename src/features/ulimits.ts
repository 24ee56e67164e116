import { z } from 'zod';
import { unknownNameHelp } from '../support/unknown-name';
import { checked } from './checked';
import { defineFeature } from './define-feature';
import { unsupported } from './unsupported';
import { whole } from './whole';

const NAMES = [
  ...['core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile'],
  ...['nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'],
];

const amount = whole(-1, Number.MAX_SAFE_INTEGER);
const pair = checked(z.strictObject({ soft: amount, hard: amount }), ({ soft, hard }) =>
  hard !== -1 && (soft > hard || soft === -1)
    ? `has a soft limit of ${soft} over its hard limit of ${hard}`
    : undefined,
);
const limit = z.union([amount, pair]);

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
