/** The version of the plan schema that this fairlead writes; a reader refuses a newer one. */
export const PLAN_VERSION = 1;
