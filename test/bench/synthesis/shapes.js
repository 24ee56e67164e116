/** Task names of one pipeline, each with the tasks that it waits for. */
const SHAPES = {
  flat: () => [],
  chain: (index) => (index === 0 ? [] : [index - 1]),
  /** Layers of ten, each task after all of the layer before. */
  layered: (index) => {
    const layer = Math.floor(index / 10);
    return layer === 0 ? [] : Array.from({ length: 10 }, (_, i) => (layer - 1) * 10 + i);
  },
};

/** The pipelines of a project with `count` tasks: at most a thousand in each. */
function pipelines(shape, count) {
  const size = Math.min(count, 1000);
  return Array.from({ length: Math.ceil(count / size) }, (_, number) => ({
    name: `pipeline-${number}`,
    tasks: Array.from({ length: size }, (_, index) => ({
      name: `task-${index}`,
      after: SHAPES[shape](index).map((other) => `task-${other}`),
    })),
  }));
}

module.exports = { pipelines };
