import { z } from 'zod';
import { quantityValue } from '../../support/quantity';
import { checked } from './checked';

/** What a container asks for and what it may not exceed, in one kind of quantity. */
export function requestAndLimit<Q extends z.ZodType<string>>(quantity: Q) {
  const schema = z.strictObject({ request: quantity.optional(), limit: quantity.optional() });
  return checked(schema, (value) => {
    const { request, limit } = value as { request?: string; limit?: string };
    if (request === undefined && limit === undefined) return 'needs a `request`, a `limit` or both';
    if (request === undefined || limit === undefined) return undefined;
    const [asked, allowed] = [quantityValue(request), quantityValue(limit)];
    return asked !== undefined && allowed !== undefined && asked > allowed
      ? `has a request of \`${request}\` over its limit of \`${limit}\``
      : undefined;
  });
}
