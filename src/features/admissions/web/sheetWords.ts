/** The words of one list of codes, as a sheet prints them. */
export const wordsIn = (catalogue: Readonly<Record<string, string>>, list: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(catalogue)
      .filter(([key]) => key.startsWith(`${list}.`))
      .map(([key, words]) => [key.slice(list.length + 1), words]),
  );
