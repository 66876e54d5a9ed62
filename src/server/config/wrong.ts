/** What is wrong with a value and how to cure it: the second half of a sentence that begins with the setting's name. */
export class Wrong extends Error {
  override readonly name = 'Wrong';
}

/** Turns the text of a setting into its value, or throws `Wrong`. */
export type Parse<T> = (text: string) => T;
