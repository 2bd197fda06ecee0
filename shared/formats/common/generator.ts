/** Who writes the files, as they say it. A test holds the version against package.json. */
export const generator = { name: 'Glossator', version: '0.1.0' } as const;
