/** SHA-256 in lowercase hexadecimal; a text is hashed as its UTF-8 bytes. */
export declare function sha256(data: string | Uint8Array): string;
/** JSON with sorted keys and without spaces: equal values give equal texts, whatever order they were built in. */
export declare function canonicalJson(value: unknown): string;
