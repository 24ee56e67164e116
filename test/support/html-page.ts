import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export interface HtmlPage {
  /** What the parser of the standard finds wrong. */
  readonly mistakes: readonly string[];
  /** Every element with one of these names, in order; without names every one. */
  elements(...names: readonly string[]): Element[];
}

/** Parses a page by the rules of the standard. */
export function htmlPage(text: string): HtmlPage {
  const mistakes: string[] = [];
  const onParseError = ({ code, startLine }: { code: string; startLine: number }) =>
    mistakes.push(`${startLine}: ${code}`);
  const document = parse(text, { onParseError, sourceCodeLocationInfo: true });
  const all = elementsOf(document);
  return {
    mistakes,
    elements: (...names) => all.filter(({ tagName }) => names.length === 0 || names.includes(tagName)),
  };
}

/** The text in an element, as it is shown. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function elementsOf(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}
