/** What the kubelet makes of `$(NAME)` and `$$` in `command`, `args` and `env` (third_party/forked/golang/expansion/expand.go). */
export function kubernetesExpand(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$(\$|\(([^)]*)\))/g, (written, operator: string, name: string) => {
    if (operator === '$') return '$';
    return Object.hasOwn(variables, name) ? (variables[name] as string) : written;
  });
}
