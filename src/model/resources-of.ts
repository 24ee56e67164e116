import type { Construct } from 'constructs';
import { Config } from './config';
import { Pipeline } from './pipeline';
import { SecretRef } from './secret-ref';
import type { ResourcesSpec } from './spec/resource-spec';
import { Volume } from './volume';

/** The secrets, configs and volumes that belong to a scope; those of the pipelines below it are theirs. */
export function resourcesOf(scope: Construct): ResourcesSpec {
  const own = scope.node.findAll().filter((c) => c === scope || ownerOf(c, scope) === scope);
  const byName = <T extends { name: string }>(specs: readonly T[]) =>
    Object.fromEntries(specs.map((spec) => [spec.name, spec]));
  return {
    secrets: byName(own.filter((c) => c instanceof SecretRef).map((c) => c.toSpec())),
    configs: byName(own.filter((c) => c instanceof Config).map((c) => c.toSpec())),
    volumes: byName(own.filter((c) => c instanceof Volume).map((c) => c.toSpec())),
  };
}

function ownerOf(construct: Construct, root: Construct): Construct {
  return construct.node.scopes.find((scope) => scope instanceof Pipeline) ?? root;
}
