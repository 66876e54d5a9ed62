/** An expected reason not to start or not to go on, as a Vietnamese sentence; a door prints `message` alone and exits with 1. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Where progress sentences of a start go; a door prints them. */
export type Say = (sentence: string) => void;
