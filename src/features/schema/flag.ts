import { z } from 'zod';

/** Yes or no; the text 'true' is neither. */
export const flag = z.boolean({ error: 'must be `true` or `false`, without quotes' });
