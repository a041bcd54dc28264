/** What `likely` names: the file is whole but not a WARC, it ends too early, or its bytes are not what was written. */
export type Damage = 'no WARC' | 'cut off' | 'damaged';

/** Bytes that cannot be read on from; whoever knows the file and the place says where. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly damage: Damage;

  constructor(seen: string, damage: Damage, options?: ErrorOptions) {
    super(seen, options);
    this.damage = damage;
  }
}
