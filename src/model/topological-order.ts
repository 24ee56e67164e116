/** Something that comes after others of its kind. */
interface Node {
  readonly name: string;
  readonly dependsOn: readonly string[];
}

/** The nodes with each one after all that it depends on, otherwise as given. What is in or behind a cycle keeps its place at the end. */
export function topologicalOrder<N extends Node>(nodes: readonly N[]): N[] {
  const names = new Set(nodes.map(({ name }) => name));
  const waiting = new Map<string, number>();
  const followers = new Map<string, N[]>();
  for (const node of nodes) {
    const known = node.dependsOn.filter((other) => names.has(other));
    waiting.set(node.name, known.length);
    for (const other of known) {
      const list = followers.get(other);
      if (list) list.push(node);
      else followers.set(other, [node]);
    }
  }
  const queue = nodes.filter(({ name }) => waiting.get(name) === 0);
  const ordered: N[] = [];
  for (let node = queue[0]; node; node = queue[ordered.length]) {
    ordered.push(node);
    for (const follower of followers.get(node.name) ?? []) {
      const left = (waiting.get(follower.name) ?? 0) - 1;
      waiting.set(follower.name, left);
      if (left === 0) queue.push(follower);
    }
  }
  const done = new Set(ordered);
  return [...ordered, ...nodes.filter((node) => !done.has(node))];
}
