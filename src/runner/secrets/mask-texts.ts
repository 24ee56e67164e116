import { maskText } from './mask-text';

type Texts = Readonly<Record<string, string>>;

/** Texts by name, without secret values; names stay. */
export function maskTexts(texts: Texts, values: readonly Buffer[]): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, maskText(text, values)]));
}
