/** A message somebody is led to, and where on the screen it is to stand. */
export interface Lead {
  readonly seq: number;
  /** In the middle, or so many pixels below the top of the log. */
  readonly from: 'middle' | number;
  /** Whether it is shown to be the one that was meant, and gets the focus. */
  readonly isMarked: boolean;
}
