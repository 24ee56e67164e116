/** An entry of a container's environment. */
export interface EnvEntry {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: object;
}

/** What the runner reads of a container in a template. */
export interface TemplateContainer {
  readonly name: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly EnvEntry[];
  readonly resources?: { readonly limits?: Readonly<Record<string, string>> };
}

/** What the runner reads of a pod's spec in a template; everything else goes into the Job as it stands. */
export interface TemplatePodSpec {
  readonly initContainers?: readonly TemplateContainer[];
  readonly containers: readonly TemplateContainer[];
}

interface Metadata {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** `spec.jobTemplate` of a CronJob. */
export interface JobTemplate {
  readonly metadata?: Metadata;
  readonly spec: {
    readonly backoffLimit?: number;
    readonly podFailurePolicy?: object;
    readonly template: { readonly metadata?: Metadata; readonly spec: TemplatePodSpec };
  };
}

/** The object that owns another one: it goes along with its owner. */
export interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** A Job as it is sent to the cluster. */
export interface Job extends JobTemplate {
  readonly apiVersion: 'batch/v1';
  readonly kind: 'Job';
  readonly metadata: Metadata & {
    readonly name: string;
    readonly namespace: string;
    readonly ownerReferences: readonly Owner[];
  };
}
