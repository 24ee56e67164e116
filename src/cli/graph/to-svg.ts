import { instance } from '@viz-js/viz';
import type { Graph } from './graph';
import { toDot } from './to-dot';

/** The graph as a picture, laid out by Graphviz (compiled to WebAssembly; nothing is installed on the machine). */
export async function toSvg(graph: Graph): Promise<string> {
  const viz = await instance();
  const svg = viz.renderString(toDot(graph), { format: 'svg' });
  return svg.slice(svg.indexOf('<svg'));
}
