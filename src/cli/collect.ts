/** For an option that can be repeated. Not `<value...>`: that would take the argument after it for a value. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
