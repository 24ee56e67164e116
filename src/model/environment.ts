import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import type { z } from 'zod';
import { seconds } from '../support/duration';
import { packageManifest } from '../support/package-manifest';
import { Element } from './element';
import {
  type EnvironmentProps,
  environmentSchemas,
  type ServiceProps,
  serviceSchemas,
} from './environment-props';
import { fieldSchemas } from './field-props';
import { parseProps } from './parse-props';
import type { EnvironmentSpec, ServiceSpec } from './spec/environment-spec';
import type { Fields } from './spec/task-spec';

/** A named place in which pipelines run: a laptop's Docker Engine, a namespace of a cluster. */
export class Environment extends Element {
  readonly name: string;
  protected override readonly subject: string;
  private readonly spec: EnvironmentSpec;

  constructor(scope: Construct, id: string, props: EnvironmentProps) {
    super(scope, id, 'environment');
    this.name = id;
    this.subject = id;
    this.checkName(id, 30);
    if (id === 'airflow' || id === 'argocd')
      this.problem(`environment name \`${id}\` is reserved`, 'choose another one');
    const { values, problems } = parseProps(props, environmentSchemas, ['defaults', 'overrides', 'services']);
    this.reportAll(problems);
    for (const key of ['target', 'registry'] as const)
      if (!(key in props)) this.problem(`\`${key}\` is missing`);
    this.checkTarget(props);
    this.spec = this.complete(values as Partial<EnvironmentSpec>, props);
  }

  /** The environment as the targets see it. */
  toSpec(): EnvironmentSpec {
    return this.spec;
  }

  private complete(values: Partial<EnvironmentSpec>, props: EnvironmentProps): EnvironmentSpec {
    const compose = values.target === 'compose';
    return {
      name: this.name,
      project: this.project.projectName,
      target: 'compose',
      registry: '',
      namespace: `${this.project.projectName}-${this.name}`,
      secrets: compose ? 'files' : 'managed',
      promotion: 'automatic',
      storageClasses: {},
      dns: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
      apiServer: [],
      egress: [],
      podSecurity: 'restricted',
      quota: {},
      contexts: [],
      appliedBy: 'fairlead',
      orchestrator: 'runner',
      runnerImage: { repository: 'fairlead/runner', tag: packageManifest().version },
      hostPaths: [],
      movingTags: compose,
      toolsImage: { registry: 'docker.io/library', repository: 'busybox', tag: '1.37' },
      ...values,
      networks: Object.fromEntries(
        Object.entries(values.networks ?? {}).map(([name, n]) => [
          name,
          { ...n, external: n.external ?? false, internal: n.internal ?? false },
        ]),
      ),
      defaults: this.fields(props.defaults ?? {}, 'task', 'defaults'),
      overrides: Object.fromEntries(
        Object.entries(props.overrides ?? {}).map(([task, fields]) => [
          task,
          this.fields(fields, 'task', `overrides.${task}`),
        ]),
      ),
      services: Object.fromEntries(
        Object.entries(props.services ?? {}).map(([name, service]) => [name, this.service(name, service)]),
      ),
      ...(this.location && { location: this.location }),
    };
  }

  private fields(props: object, scope: 'task' | 'container', base: string): Fields {
    const { values, problems } = parseProps(props, fieldSchemas(scope), [], base);
    this.reportAll(problems);
    return values;
  }

  private service(name: string, props: ServiceProps): ServiceSpec {
    const base = `services.${name}`;
    this.checkName(name);
    const schemas: Readonly<Record<string, z.ZodType>> = { ...fieldSchemas('container'), ...serviceSchemas };
    const { values, problems } = parseProps(props, schemas, [], base);
    this.reportAll(problems);
    for (const key of ['image', 'hosts', 'ready'] as const) {
      if (props[key] === undefined) this.problem(`\`${base}.${key}\` is missing`);
    }
    const {
      hosts = [],
      ready = [],
      readyTimeout = '1m',
      seed = {},
      volumes = {},
      ...fields
    } = values as Partial<ServiceProps>;
    return {
      name,
      hosts,
      ready,
      readyTimeout: seconds(readyTimeout),
      seed: Object.fromEntries(
        Object.entries(seed).map(([path, file]) => [path, this.read(file, `${base}.seed`)]),
      ),
      volumes,
      fields,
    };
  }

  private read(file: string, field: string): string {
    try {
      return readFileSync(join(this.project.root, 'pipelines', file), 'utf8');
    } catch {
      this.problem(`\`${field}\` names \`${file}\`, which cannot be read`, 'the path starts in `pipelines/`');
      return '';
    }
  }

  private checkTarget(props: EnvironmentProps): void {
    const wrong = props.target === 'kubernetes' ? COMPOSE_ONLY : KUBERNETES_ONLY;
    for (const key of wrong) {
      if (key in props)
        this.problem(`\`${key}\` has no meaning for the target \`${props.target}\``, 'leave it out');
    }
    if (props.target === 'kubernetes' && props.secrets === 'files') {
      this.problem(
        '`secrets` is `files`, which only a compose environment has',
        'take `managed` or `existing`',
      );
    }
    if (props.target === 'compose' && props.secrets && props.secrets !== 'files') {
      this.problem(
        `\`secrets\` is \`${props.secrets}\`, which only a kubernetes environment has`,
        'take `files`',
      );
    }
  }
}

const COMPOSE_ONLY = ['services', 'networks', 'toolsImage'] as const;
const KUBERNETES_ONLY = [
  'namespace',
  'storageClasses',
  'dns',
  'apiServer',
  'egress',
  'podSecurity',
  'quota',
  'contexts',
  'appliedBy',
  'orchestrator',
  'runnerImage',
] as const;
