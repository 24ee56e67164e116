import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';
import { podWith, serviceWith } from '../support/written';

const PLATFORMS = '`linux/amd64`, `linux/arm64`, `linux/ppc64le`, `linux/s390x`';

describe('platform', () => {
  it('adds two labels to the node selector of a pod', () => {
    expect(podWith({ platform: 'linux/arm64', nodeSelector: { disk: 'ssd' } })).toEqual({
      pod: { nodeSelector: { disk: 'ssd', 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64' } },
    });
  });

  it('is platform in a compose service', () => {
    expect(serviceWith({ platform: 'linux/amd64' })).toEqual({ service: { platform: 'linux/amd64' } });
  });

  it('may be repeated, not contradicted, by the node selector', () => {
    const asking = (arch: string) =>
      problemsOf('pod', { platform: 'linux/amd64', nodeSelector: { 'kubernetes.io/arch': arch } });
    expect(asking('amd64')).toEqual([]);
    expect(asking('arm64')).toEqual([
      'platform: is `linux/amd64`, but `nodeSelector` asks for `kubernetes.io/arch: arm64`',
    ]);
  });

  it.each(['amd64', 'linux/x86_64', 386])('refuses %s', (value) => {
    expect(messages('platform', value)).toEqual([`\`platform\` is \`${value}\`; write ${PLATFORMS}`]);
  });
});
