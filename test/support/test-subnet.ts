import { randomInt } from 'node:crypto';

/**
 * A subnet that hardly any other test has at the same time: outside of 172.16.0.0/12 and 192.168.0.0/16, of which Docker
 * gives parts to networks without one.
 */
export function testSubnet(): string {
  return `10.${randomInt(216, 255)}.${randomInt(256)}.0/24`;
}
