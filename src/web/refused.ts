/** One reason of a refusal as the server says it. */
export type RefusedReason = {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly message: string;
};

type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly reasons: readonly RefusedReason[];
};

/** The server said no, in sentences; or it could not be reached (`unreachable`). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly reasons: readonly RefusedReason[];
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.code);
    this.name = 'Refused';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.reasons = problem.reasons;
    this.retryAfter = retryAfter;
  }

  has(code: string): boolean {
    return this.reasons.some((reason) => reason.code === code);
  }

  /** What to show: the reasons, or the title when there are none. */
  get sentences(): string[] {
    return this.reasons.length > 0 ? this.reasons.map(({ message }) => message) : [this.title];
  }
}

/** An answer that is not 2xx as a refusal. */
export const refusedBy = async (response: Response, unreadable: string): Promise<Refused> => {
  const wait = Number(response.headers.get('retry-after'));
  const retryAfter = wait > 0 ? wait : null;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const problem = isProblem ? ((await response.json()) as Problem) : null;
  return new Refused(
    problem ?? { status: response.status, code: 'bug', title: unreadable, reasons: [] },
    retryAfter,
  );
};
