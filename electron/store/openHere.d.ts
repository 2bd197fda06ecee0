/** True when this process has the file open already. */
export declare function isOpenHere(file: string): boolean;
/** Notes that the file is open now; gives what to call when it is closed. */
export declare function rememberOpen(file: string): () => void;
