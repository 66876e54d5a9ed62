/** One thing wrong with a template: its code names the sentence and the cure, the rest says where. */
export type Fault = {
  code: string;
  /** What stands between the braces. */
  tag?: string;
  /** The words around it, as they stand in the file. */
  near?: string;
  /** A known placeholder that may have been meant. */
  meant?: string;
};
