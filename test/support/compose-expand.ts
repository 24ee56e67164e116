/** What Compose makes of `${NAME-default}` and `$$`; no default that fairlead writes has braces. */
export function composeExpand(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$(?:\$|\{([A-Z0-9_]+)-([^{}]*)\})/g,
    (whole, name: string | undefined, value = '') => {
      if (whole === '$$') return '$';
      return variables[name ?? ''] ?? composeExpand(value, {});
    },
  );
}
