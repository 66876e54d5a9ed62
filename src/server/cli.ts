import type { Connection } from '#db/connect.ts';
import type { Endpoint, OutputOf } from '#kernel/endpoint.ts';
import type { Operation } from './perform.ts';

/** What a command of the terminal works with: the same operations as the API, by action name. */
export type Terminal = {
  // biome-ignore lint/suspicious/noExplicitAny: a command knows the answer of the operation it calls
  call(action: string, input: unknown): Promise<any>;
  /** Performs an operation that only the terminal has. */
  perform<E extends Endpoint>(operation: Operation<E>, input: unknown): Promise<OutputOf<E>>;
  connection: Connection;
  /** Words after the command's name. */
  words: string[];
  /** `--name value` and `--flag`, as typed. */
  options: Record<string, string | true>;
  isJson: boolean;
  /** Prints a line for people; silent with `--json`. */
  say(line: string): void;
  /** Prints the data of the answer; the only output with `--json`. */
  data(value: unknown): void;
};

/** One command of the terminal. */
export type CliCommand = {
  /** `noun` or `noun verb`. */
  name: string;
  usage: string;
  summary: string;
  /** Names of the options it takes, besides `--as`, `--json` and `--help`. */
  options?: readonly string[];
  run(terminal: Terminal): Promise<void>;
};
