/** The trained weights and lexicons, as they are read from one file. */
export interface NameModel {
  readonly weights: Int8Array;
}
