/**
 * The stable error codes: their HTTP status, and whether trying the very same request again can
 * help. An outbox keeps retrying while `retry` is true and gives up, keeping the text, when not.
 */
export const errorTable = {
  invalid: { status: 400, retry: false },
  unauthenticated: { status: 401, retry: false },
  forbidden: { status: 403, retry: false },
  /** Absent, or not for you to know about: the two are never told apart. */
  not_found: { status: 404, retry: false },
  unknown_command: { status: 404, retry: false },
  conflict: { status: 409, retry: false },
  too_large: { status: 413, retry: false },
  rate_limited: { status: 429, retry: true },
  /** The room lets its members post once in a time, which has not passed: only this room has to wait. */
  slow_mode: { status: 429, retry: true },
  internal: { status: 500, retry: true },
  /** Nothing was stored; the server cannot write at the moment (full disk, shutting down). */
  unavailable: { status: 503, retry: true },
} as const;

export type ErrorCode = keyof typeof errorTable;

/** What a client sees of a failure, on every transport. */
export interface ErrorBody {
  code: ErrorCode;
  /** For developers, in English. Never holds anybody's text, name or token. */
  message: string;
  retry: boolean;
  /** The path of the offending input field, for `invalid`. */
  field?: string;
  /** A value that would have been accepted, for `conflict` on a name. */
  suggestion?: string;
  /** How long to wait before the same request can succeed, in ms, where the server knows it. */
  retryAfterMillis?: number;
}

export interface ErrorDetails {
  field?: string;
  suggestion?: string;
  retryAfterMillis?: number;
  cause?: unknown;
}

/** A refusal with a stable code. Everything else that is thrown is a bug and becomes `internal`. */
export class ParleyError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly suggestion: string | undefined;
  readonly retryAfterMillis: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'ParleyError';
    this.code = code;
    this.field = details.field;
    this.suggestion = details.suggestion;
    this.retryAfterMillis = details.retryAfterMillis;
  }

  get retry(): boolean {
    return errorTable[this.code].retry;
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  toBody(): ErrorBody {
    const body: ErrorBody = { code: this.code, message: this.message, retry: this.retry };
    if (this.field !== undefined) body.field = this.field;
    if (this.suggestion !== undefined) body.suggestion = this.suggestion;
    if (this.retryAfterMillis !== undefined) body.retryAfterMillis = this.retryAfterMillis;
    return body;
  }

  static from(body: ErrorBody): ParleyError {
    return new ParleyError(body.code, body.message, {
      ...(body.field !== undefined && { field: body.field }),
      ...(body.suggestion !== undefined && { suggestion: body.suggestion }),
      ...(body.retryAfterMillis !== undefined && { retryAfterMillis: body.retryAfterMillis }),
    });
  }
}
