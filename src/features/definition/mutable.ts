/** The type without `readonly`, for drafts that the features fill in. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
