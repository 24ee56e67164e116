/** What a check says that looks at pipelines where there is none. */
export const NO_PIPELINE = 'no pipeline of dist/ runs here';
