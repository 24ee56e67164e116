import type { Construct } from 'constructs';
import { Config, Pipeline, run, SecretRef, scratch, Task } from 'fairlead';
import { images } from './images';
import { appConfig, dataTask } from './shared';

const KRB5_CONF = `[libdefaults]
  default_realm = EXAMPLE.COM
  dns_lookup_kdc = false
  dns_lookup_realm = false
  rdns = false

[realms]
  EXAMPLE.COM = {
    kdc = kdc.internal.com
  }
`;

/** A task that logs in with a ticket; a sidecar gets the ticket and keeps it fresh. */
export class Kerberos extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Work with a Kerberos ticket that a sidecar renews.',
      owner: 'data-platform',
      services: ['kdc'],
      defaults: { ...dataTask, envFrom: [appConfig.all()] },
    });
    const keytab = new SecretRef(this, 'keytab', { keys: ['service.keytab'] });
    const realm = new Config(this, 'realm', { data: { 'krb5.conf': KRB5_CONF } });
    const cache = scratch('ticket', { size: '1Mi', medium: 'memory' });
    const kerberos = {
      KRB5_CONFIG: '/etc/kerberos/krb5.conf',
      KRB5CCNAME: 'FILE:/tmp/krb5cc/krb5cc',
    };
    new Task(this, 'use-ticket', {
      image: images.kerberosRenewer,
      command: [
        'sh',
        '-c',
        'klist && kvno host/ticket-check.internal.com@EXAMPLE.COM && echo "logged in on $0"',
      ],
      args: [run.date],
      env: kerberos,
      mounts: [cache.at('/tmp/krb5cc', { readOnly: true }), realm.at('/etc/kerberos')],
      sidecars: [
        {
          name: 'krb-renewer',
          image: images.kerberosRenewer,
          command: ['krb-renewer', 'renew'],
          env: {
            ...kerberos,
            KRB_PRINCIPAL: 'etl-service@EXAMPLE.COM',
            KRB_KEYTAB: '/keytab/service.keytab',
          },
          mounts: [
            keytab.at('/keytab', { mode: '0440' }),
            cache.at('/tmp/krb5cc'),
            realm.at('/etc/kerberos'),
          ],
          startupProbe: { exec: ['krb-renewer', 'check'], period: '1s', failures: 60 },
        },
      ],
    });
  }
}
