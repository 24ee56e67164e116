import { rightOf } from './right-of';

const NAMESPACE = '/api/v1/namespaces/etl';
const BATCH = '/apis/batch/v1/namespaces/etl';

it.each([
  ['GET', `${NAMESPACE}/pods/a`, 'get pods'],
  ['GET', `${NAMESPACE}/pods?labelSelector=a`, 'list pods'],
  ['GET', `${NAMESPACE}/pods?watch=true`, 'watch pods'],
  ['GET', `${NAMESPACE}/pods/a/log?follow=true`, 'get pods/log'],
  ['POST', `${NAMESPACE}/pods/a/exec?command=sh`, 'create pods/exec'],
  ['POST', `${BATCH}/jobs`, 'create jobs.batch'],
  ['PUT', `${BATCH}/jobs/a`, 'update jobs.batch'],
  ['PATCH', `${BATCH}/cronjobs/a?dryRun=All`, 'patch cronjobs.batch'],
  ['DELETE', `${BATCH}/jobs/a`, 'delete jobs.batch'],
  ['GET', NAMESPACE, 'get namespaces'],
  ['GET', '/api/v1/namespaces', 'list namespaces'],
  ['GET', '/version', undefined],
  ['GET', '/apis/batch/v1', undefined],
  ['POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', undefined],
])('%s %s', (method, url, right) => {
  expect(rightOf(method, url)).toBe(right);
});
