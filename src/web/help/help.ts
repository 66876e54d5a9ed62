/**
 * Help for one page as plain sentences: `what` it is for, first steps `step-1` …, and terms `term-…` as
 * `word: meaning`.
 */
export type Help = Readonly<Record<string, string>>;

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Reads the help of the page. */
    help?: () => Promise<Help>;
  }
}

const sentencesOf = (help: Help, prefix: string): string[] =>
  Object.entries(help)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, sentence]) => sentence);

/** The steps in their order. */
export const stepsOf = (help: Help): string[] => sentencesOf(help, 'step-');

/** Words with what they mean. */
export const termsOf = (help: Help): { word: string; meaning: string }[] =>
  sentencesOf(help, 'term-').map((sentence) => {
    const at = sentence.indexOf(': ');
    return { word: sentence.slice(0, at), meaning: sentence.slice(at + 2) };
  });
