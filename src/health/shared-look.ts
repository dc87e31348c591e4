/** A look that all who ask within a while share, so that many probes cost the database what one does. */
export class SharedLook<Seen> {
  private seen: Promise<Seen> | undefined;

  /** @param lasts milliseconds, from its end, after which a look is taken anew */
  constructor(
    private readonly lasts: number,
    private readonly look: () => Promise<Seen>,
  ) {}

  take(): Promise<Seen> {
    return (this.seen ??= this.begin());
  }

  private begin(): Promise<Seen> {
    const forget = () => void setTimeout(() => (this.seen = undefined), this.lasts).unref();
    const seen = this.look();
    seen.then(forget, forget);
    return seen;
  }
}
