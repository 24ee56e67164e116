import { messages } from '../support/field-messages';
import { podWith, serviceWith } from '../support/written';

describe('workingDir', () => {
  it('is workingDir in a pod, as it is written', () => {
    expect(podWith({ workingDir: '/srv/$app' })).toEqual({ container: { workingDir: '/srv/$app' } });
  });

  it('is working_dir in a compose service, safe from interpolation', () => {
    expect(serviceWith({ workingDir: '/srv/$app' })).toEqual({ service: { working_dir: '/srv/$$app' } });
  });

  it.each([
    ['work', 'is `work`; write an absolute path, as `/work`'],
    ['/a/../b/', 'is `/a/../b/`; write `/b`'],
    ['//a', 'is `//a`; write `/a`'],
    [1, 'must be an absolute path, in quotes'],
  ])('refuses %s', (value, message) => {
    expect(messages('workingDir', value)).toEqual([`\`workingDir\` ${message}`]);
  });

  it('may be the root', () => {
    expect(messages('workingDir', '/')).toEqual([]);
  });
});
