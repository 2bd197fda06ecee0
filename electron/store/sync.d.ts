/** Forces a file, or the names in a folder, to the disk. Windows cannot do this for folders and need not. */
export declare function syncToDisk(path: string, kind?: 'file' | 'folder'): void;
