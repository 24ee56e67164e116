import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';

const egress = [
  { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'], ports: [{ port: 5432 }, { port: 53, protocol: 'UDP' }] },
  { podSelector: { matchLabels: { app: 'kdc' } }, namespaceSelector: { matchLabels: { team: 'auth' } } },
];

describe('egress', () => {
  it('is the rules of a network policy', () => {
    expect(podOf({ egress }).egress).toEqual([
      {
        to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }],
        ports: [
          { port: { value: 5432 }, protocol: 'TCP' },
          { port: { value: 53 }, protocol: 'UDP' },
        ],
      },
      {
        to: [
          {
            podSelector: { matchLabels: { app: 'kdc' } },
            namespaceSelector: { matchLabels: { team: 'auth' } },
          },
        ],
      },
    ]);
  });

  it('has no meaning in a service', () => {
    expect(serviceOf({ egress })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'egress',
          reason: 'a Docker network filters nothing by destination; an `internal` network cuts off all of it',
        },
      ],
    });
  });

  it('says what is wrong', () => {
    const noRange = (text: string) =>
      `is \`${text}\`, which is no address range; a NetworkPolicy knows no host names: write \`10.0.0.0/8\``;
    expect(
      messages('egress', [{ cidr: 'db.internal' }, { cidr: '10.0.0.0/33' }, { cidr: '10.0.0.1' }]),
    ).toEqual([
      `\`egress[0].cidr\` ${noRange('db.internal')}`,
      `\`egress[1].cidr\` ${noRange('10.0.0.0/33')}`,
      `\`egress[2].cidr\` ${noRange('10.0.0.1')}`,
    ]);
    expect(
      messages('egress', [
        {},
        { cidr: '0.0.0.0/0', podSelector: {} },
        { cidr: '10.0.0.0/8', except: ['10.0.0.0/8', '11.0.0.0/16', 'fd00::/16', '10.2.0.0/16'] },
      ]),
    ).toEqual([
      '`egress[0]` must have `cidr`, `podSelector` or `namespaceSelector`',
      '`egress[1]` has both `cidr` and a selector; write two rules',
      '`egress[2].except[0]` is `10.0.0.0/8`, which is no part of `10.0.0.0/8`',
      '`egress[2].except[1]` is `11.0.0.0/16`, which is no part of `10.0.0.0/8`',
      '`egress[2].except[2]` is `fd00::/16`, which is no part of `10.0.0.0/8`',
    ]);
    expect(messages('egress', [{ podSelector: { except: [] } }])).toEqual([
      '`egress[0].podSelector.except` is unknown (known: `matchExpressions`, `matchLabels`)',
    ]);
    expect(messages('egress', [{ podSelector: {}, except: ['10.0.0.0/8'] }])).toEqual([
      '`egress[0].except` takes parts out of `cidr`, which is missing',
    ]);
  });
});
