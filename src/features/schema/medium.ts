import { z } from 'zod';

/** Where space that ends with the task lies; in memory it counts to the container's memory. */
export const medium = z.enum(['disk', 'memory'], { error: 'must be `disk` or `memory`' });

export type Medium = z.infer<typeof medium>;
