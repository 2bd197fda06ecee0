import type { Result } from '../result.ts';
import type { Exchange } from './exchange.ts';

/** What an encoder is told besides the exchange itself, so that it stays a pure function. */
export interface EncodeOptions {
  readonly exportedAt: string;
  readonly generatorVersion: string;
}

/** One format that annotations can be written to, read from, or both. */
export interface Format {
  readonly id: string;
  /** Other names that the command line takes for it. */
  readonly aliases: readonly string[];
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What its offsets count. */
  readonly offsetUnit: 'code point' | 'UTF-16 code unit' | 'UTF-8 byte' | 'token' | 'none';
  /** What an export in this format leaves out; shown before saving. */
  readonly drops: readonly string[];
  /** The document that defines it. */
  readonly source: string;
  /** Throws `Refusal` ('invariant') naming the annotation when the exchange breaks an invariant. */
  readonly encode?: (exchange: Exchange, options: EncodeOptions) => string;
  /** Reads the whole text or nothing; a failure's sentence says where. The file is named by the caller. */
  readonly decode?: (text: string) => Result<Exchange>;
}
