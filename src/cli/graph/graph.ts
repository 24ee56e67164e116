/** A pipeline as a picture shows it. */
export interface Graph {
  readonly pipeline: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly task: string;
  readonly description?: string;
  /** Names of the containers beside the main one, with what they are. */
  readonly beside: readonly { readonly name: string; readonly role: 'init' | 'sidecar' }[];
  readonly results: readonly string[];
  /** Of the task in a run; a class of the node in an SVG. @default - the picture is of no run */
  readonly state?: string;
}

/** `to` waits for `from`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly rule: 'all-succeeded' | 'all-done' | 'one-failed';
  /** Results that `to` takes from `from`. */
  readonly results: readonly string[];
}
