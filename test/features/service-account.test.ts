import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const annotations = { 'iam.gke.io/gcp-service-account': 'etl@project.iam.gserviceaccount.com' };

describe('serviceAccount', () => {
  it('is an account that the target makes', () => {
    expect(podOf({ serviceAccount: { name: 'etl', annotations } })).toMatchObject({
      pod: { serviceAccountName: 'etl' },
      serviceAccount: { annotations },
    });
  });

  it('is named by the target where the task does not', () => {
    const { pod, serviceAccount } = podOf({ serviceAccount: { annotations } });
    expect(pod).toEqual({});
    expect(serviceAccount).toEqual({ annotations });
  });

  it('is one that exists', () => {
    const { pod, serviceAccount } = podOf({ serviceAccount: { existing: 'airflow-worker' } });
    expect(pod).toEqual({ serviceAccountName: 'airflow-worker' });
    expect(serviceAccount).toEqual({ existing: true, annotations: {} });
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ serviceAccount: { name: 'etl' } })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'serviceAccount',
          reason: 'a Docker Engine has no API server, so a container has no account there',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    expect(messages('serviceAccount', { existing: 'a', name: 'b' })).toEqual([
      '`serviceAccount.name` belongs to an account that is made; leave it out beside `existing`',
    ]);
    expect(messages('serviceAccount', { existing: 'a', annotations: {} })).toEqual([
      '`serviceAccount.annotations` belongs to an account that is made; leave it out beside `existing`',
    ]);
    expect(messages('serviceAccount', { name: 'My_Account' })).toEqual([
      '`serviceAccount.name` is `My_Account`, which Kubernetes refuses; write `my-account`',
    ]);
    expect(messages('serviceAccount', 'etl')).toEqual(['`serviceAccount` must be an object, not a string']);
  });
});
