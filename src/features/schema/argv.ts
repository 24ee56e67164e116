import { z } from 'zod';
import { reference } from '../reference/reference';

/** A list of arguments; a shell string is refused, since only a shell would split it. */
export const argv = z.array(
  z.union([z.string(), reference], { error: 'must be a string or a reference; write numbers in quotes' }),
  {
    error: "must be a list of strings, one per argument; for a shell write ['sh', '-c', '…']",
  },
);
