/**
 * A text of a pod, in which `$(NAME)` stands for a variable and `$$` for `$`, as Compose writes the same. Only the given
 * variables are known; what else looks like one is left as it is, as Kubernetes does.
 */
export function composeText(text: string, variables: ReadonlySet<string>): string {
  return text.replace(/\$\$|\$\(([^)]*)\)|\$/g, (found, name?: string) => {
    if (found === '$$' || found === '$') return '$$';
    return variables.has(name ?? '') ? `\${${name}-}` : `$$${found.slice(1)}`;
  });
}
