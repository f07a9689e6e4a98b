/** What is drawn on the picture that social networks show beside a link. */
export interface ShareCard {
  /** A few words over the title, such as the topic. */
  kicker: string | null;
  title: string;
  /** One line under the title, where there is no photo. */
  note: string | null;
  photo: SharePhoto | null;
  /** Name of the newsroom. */
  site: string;
  /** The newsroom's own emblem as a picture file; null = the one the product draws. */
  emblem: Uint8Array | null;
}

export interface SharePhoto {
  /** A picture file. */
  data: Uint8Array;
  /** How far down its focal point lies, 0 (top edge) to 1, in the part of it that is shown at 1200 × 630. */
  focus: number;
}
