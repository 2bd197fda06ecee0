/** What is used of papaparse here: its own types bring in those of Node, which this code must do without. */
declare const Papa: {
  parse<Row>(
    text: string,
    options: { readonly delimiter: string },
  ): {
    readonly data: readonly Row[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  };
  unparse(rows: readonly (readonly string[])[], options?: { readonly delimiter: string }): string;
};
export default Papa;
