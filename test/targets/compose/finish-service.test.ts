import { finishService } from '../../../src/targets/compose/finish-service';

describe('finishService', () => {
  it('settles restart and logging', () => {
    expect(finishService({ image: 'a' })).toEqual({
      image: 'a',
      restart: 'no',
      logging: { driver: 'local' },
    });
  });

  it('keeps what the escape hatch says, and adds profiles', () => {
    const own = { restart: 'always', logging: { driver: 'none' }, profiles: ['mine', 'fairlead'] };
    expect(finishService(own, ['fairlead'])).toEqual({ ...own, profiles: ['fairlead', 'mine'] });
  });
});
