import fc from 'fast-check';
import { topologicalOrder } from '../../src/model/topological-order';

const names = (nodes: readonly { name: string }[]) => nodes.map(({ name }) => name);

describe('topologicalOrder', () => {
  it('keeps the order of declaration where nothing speaks against it', () => {
    const nodes = ['c', 'a', 'b'].map((name) => ({ name, dependsOn: [] }));
    expect(names(topologicalOrder(nodes))).toEqual(['c', 'a', 'b']);
  });

  it('puts each node after all that it depends on, for any graph without cycles', () => {
    const graph = fc.integer({ min: 1, max: 40 }).chain((size) =>
      fc.array(fc.array(fc.nat(size), { maxLength: 5 }), { minLength: size, maxLength: size }).map((edges) =>
        edges.map((targets, i) => ({
          name: `t${i}`,
          dependsOn: targets.filter((t) => t < i).map((t) => `t${t}`),
        })),
      ),
    );
    fc.assert(
      fc.property(
        graph.chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length })),
        (nodes) => {
          const ordered = topologicalOrder(nodes);
          const position = new Map(ordered.map(({ name }, i) => [name, i]));
          expect(names(ordered).sort()).toEqual(names(nodes).sort());
          for (const { name, dependsOn } of ordered) {
            for (const other of dependsOn) expect(position.get(other)).toBeLessThan(position.get(name) ?? -1);
          }
        },
      ),
    );
  });

  it('keeps what stands in a cycle, at the end', () => {
    const nodes = [
      { name: 'a', dependsOn: ['b'] },
      { name: 'b', dependsOn: ['a'] },
      { name: 'c', dependsOn: [] },
    ];
    expect(names(topologicalOrder(nodes))).toEqual(['c', 'a', 'b']);
  });
});
