/** What all pipelines of the tests share. */
export const shared = `import { Config, project, SecretRef, Volume } from 'fairlead';
export const settings = new Config(project, 'settings', { data: { LEVEL: 'INFO' } });
export const login = new SecretRef(project, 'login', { keys: ['USER', 'PASSWORD'] });
export const late = new Volume(project, 'late', { size: '1Mi', storageClass: 'late' });
export const early = new Volume(project, 'early', { size: '1Mi', storageClass: 'early' });
`;

/** A pipeline of two tasks with everything that becomes an object. `more` are further tasks or resources, `level` a value. */
export const orders = ({
  more = '',
  level = 'INFO',
} = {}) => `import { Config, Pipeline, SecretRef, Task } from 'fairlead';
import { early, late, login, settings } from './shared';
const image = { repository: 'library/busybox', tag: '1.37' };
export class Orders extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    const rules = new Config(this, 'rules', { data: { 'rules.txt': 'keep all' } });
    const key = new SecretRef(this, 'key', { keys: ['key.pem'] });
    const extract = new Task(this, 'extract', {
      image,
      command: ['sh', '-c', 'true'],
      env: { LEVEL: '${level}', USER: login.value('USER'), HOST: settings.value('LEVEL') },
      mounts: [late.at('/late'), early.at('/early'), rules.at('/rules'), key.at('/key')],
    });
    new Task(this, 'load', { image, command: ['true'], dependsOn: [extract] });
    ${more}
  }
}
`;

/** A pipeline that Argo CD would start. */
export const schema = `import { Pipeline, Task } from 'fairlead';
export class Schema extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { trigger: 'on-deploy' });
    new Task(this, 'create', { image: { repository: 'library/busybox', tag: '1.37' }, command: ['true'] });
  }
}
`;

/** A task that uses the Kubernetes API and a host of its own. */
export const watcher = `new Task(this, 'watch', {
      image,
      command: ['true'],
      permissions: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }],
      egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 443 }] }],
    });`;
