/** What a new project is made of. */
export interface TemplateValues {
  readonly name: string;
  /** An image with a shell, as TypeScript: `{ repository: …, tag: … }`. */
  readonly image: string;
  /** Of the packages in its package.json. */
  readonly versions: { readonly fairlead: string; readonly constructs: string; readonly typescript: string };
}
