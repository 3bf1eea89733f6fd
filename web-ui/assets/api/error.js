// What a failed request looks like to the rest of the page.

/** Status 0 means that no answer came: the node is gone, cut off or too slow. */
export class ApiError extends Error {
  /**
   * @param {{ status: number, code: string, detail?: string, field?: string | null,
   *   retry_after_ms?: number | null }} from
   */
  constructor({ status, code, detail = '', field = null, retry_after_ms = null }) {
    super(detail || code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.field = field;
    this.retry_after_ms = retry_after_ms;
  }

  /** @returns {boolean} whether the same request may succeed later, here or at another node */
  get transient() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** @param {unknown} error @returns {ApiError} */
export function asApiError(error) {
  if (error instanceof ApiError) return error;
  return new ApiError({ status: -1, code: 'page_fault', detail: String(error) });
}
