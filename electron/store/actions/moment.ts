/** Who acts, and when. */
export interface Moment {
  readonly at: string;
  readonly by: string;
}
