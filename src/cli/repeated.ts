/** Gathers an option that is given more than once. Not `<value...>`: that would take the words after it. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
