/** One reason of a refusal: a kebab-case code that names a sentence, where it lies, and values to put into the sentence. */
export type Reason = {
  code: string;
  /** Path of the field in the input, e.g. `targets/0/minimum`. */
  field?: string;
  values?: Record<string, string | number>;
};

const statusOf = {
  'invalid-input': 400,
  'sign-in-needed': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'wrong-media-type': 415,
  blocked: 422,
  'too-many-requests': 429,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof statusOf;

/** An expected no. Commands throw it, only the doors catch it. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly reasons: Reason[];
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, reasons: Reason[] | Reason = [], retryAfter?: number) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.reasons = Array.isArray(reasons) ? reasons : [reasons];
    this.retryAfter = retryAfter;
  }

  /** HTTP status that carries this refusal. */
  get status(): number {
    return statusOf[this.code];
  }
}

/** Refuse when any check blocks; an empty list is yes. */
export const refuseIf = (reasons: Reason[], code: RefusalCode = 'blocked'): void => {
  if (reasons.length > 0) throw new Refusal(code, reasons);
};
