import { type AppError } from '../../shared/result.ts';
/** Says what a failure of SQLite or of the file system means for a person; null when it is not one of these. */
export declare function explainFailure(error: unknown, file: string): AppError | null;
/** The same failure as a `Refusal`, or the error itself when nothing better is known of it. */
export declare function asRefusal(error: unknown, file: string): unknown;
/** The one sentence about a file that cannot be trusted; it is never deleted or written to. */
export declare function damaged(file: string): string;
