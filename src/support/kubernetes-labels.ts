/** The domain of the labels and annotations that fairlead itself reads. */
const DOMAIN = 'fairlead.dev';

/** Keys of labels and annotations on everything that fairlead makes in a cluster. */
export const LABELS = {
  /** Label: the pipeline that an object belongs to. */
  pipeline: `${DOMAIN}/pipeline`,
  /** Label: the task that an object belongs to. */
  task: `${DOMAIN}/task`,
  /** Label `true`: a pod that runs a pipeline when its schedule says so. */
  runner: `${DOMAIN}/runner`,
  /** Label `true`: a Job that Argo CD runs on each sync, and nobody else should start. */
  hook: `${DOMAIN}/hook`,
  /** Label of the ConfigMap that says what fairlead has applied of a folder: `environment`, or the pipeline. */
  applied: `${DOMAIN}/applied`,
  /** Annotation of a Secret: the keys that its values are pushed to, comma-separated. */
  keys: `${DOMAIN}/keys`,
  /** Annotation of a Namespace: the kubeconfig contexts in which the runner may act, comma-separated. */
  contexts: `${DOMAIN}/contexts`,
  /** Annotation of a Namespace: who brings `dist/` into the cluster, `fairlead` or `argo-cd`. */
  appliedBy: `${DOMAIN}/applied-by`,
} as const;
