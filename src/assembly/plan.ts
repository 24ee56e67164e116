import type { z } from 'zod';
import type { planSchema, valueType } from './plan-schema';

/** The plan of a pipeline in one environment, as `dist/` carries it. */
export type Plan = z.infer<typeof planSchema>;

/** One task of a plan. */
export type PlanTask = Plan['tasks'][number];

/** One container of a task, in start order. */
export type PlanContainer = PlanTask['containers'][number];

/** The JSON type of a result or a pipeline parameter. */
export type ValueType = z.infer<typeof valueType>;
