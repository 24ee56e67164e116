/** The values of one field in all environments; those that agree stand together. */
export interface ComparedField {
  readonly field: string;
  readonly values: readonly {
    readonly environments: readonly string[];
    /** @default - the environments do not have the field */
    readonly value?: string;
  }[];
}

/** Fields of several environments, field by field, in the order in which they first occur. */
export function sideBySide(
  columns: readonly { readonly environment: string; readonly fields: Readonly<Record<string, string>> }[],
): ComparedField[] {
  const fields = new Set(columns.flatMap((column) => Object.keys(column.fields)));
  return [...fields].map((field) => {
    const values = new Map<string | undefined, string[]>();
    for (const column of columns) {
      const value = column.fields[field];
      values.set(value, [...(values.get(value) ?? []), column.environment]);
    }
    return {
      field,
      values: [...values].map(([value, environments]) => ({
        environments,
        ...(value !== undefined && { value }),
      })),
    };
  });
}
