import { isDeepStrictEqual } from 'node:util';
import { seconds } from '../../support/duration';
import type { OutsideProbe, ServiceDraft } from '../draft/service-draft';
import type { Probe } from '../schema/probe';
import { composeText } from './compose-text';

/** A question as Docker asks it, or one for the runner where Docker cannot. A container has one; the first field to ask wins. */
export function composeProbe(field: string, probe: Probe, draft: ServiceDraft): void {
  const { exec, http, tcp } = probe;
  const initialDelay = seconds(probe.initialDelay ?? '0s');
  const period = seconds(probe.period ?? '10s');
  const timeout = seconds(probe.timeout ?? '1s');
  const failures = probe.failures ?? 3;
  const asked = draft.service.healthcheck ?? draft.outsideProbe;
  if (exec) {
    const { context, service } = draft;
    const healthcheck = {
      test: ['CMD', ...exec.map((item) => composeText(item, context, service.environment))],
      interval: `${period}s`,
      timeout: `${timeout}s`,
      retries: failures,
      start_period: `${initialDelay}s`,
    };
    if (!asked) draft.service.healthcheck = healthcheck;
    else declareSecond(field, asked, healthcheck, draft);
    return;
  }
  const outside: OutsideProbe = {
    ...(http && { http: { port: http.port, path: http.path ?? '/' } }),
    ...(tcp !== undefined && { tcp }),
    initialDelaySeconds: initialDelay,
    periodSeconds: period,
    timeoutSeconds: timeout,
    failures,
  };
  if (asked) {
    declareSecond(field, asked, outside, draft);
    return;
  }
  draft.outsideProbe = outside;
  draft.differences.push({
    field: `${field}.${http ? 'http' : 'tcp'}`,
    reason:
      'Docker asks inside the container only, by a program that the image may lack; a generated step asks where a container waits for the answer',
  });
}

function declareSecond(field: string, asked: object, second: object, { differences }: ServiceDraft): void {
  if (isDeepStrictEqual(asked, second)) return;
  differences.push({
    field,
    reason: 'Docker asks one question per container, and `startupProbe` is it',
  });
}
