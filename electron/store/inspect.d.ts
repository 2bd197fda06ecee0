import { type Result } from '../../shared/result.ts';
/** “GLSS” in the header of every workspace file. */
export declare const applicationId = 1196184403;
/**
 * Looks at a database file with plain reads, before SQLite may touch it: opening would already create a `-wal`, and
 * a damaged or newer file must stay as it was, byte for byte. Gives the file's `user_version`.
 */
export declare function inspectFile(file: string, newestVersion: number): Result<number>;
