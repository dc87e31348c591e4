/** Addresses that people outside are given; without a public address of the installation there are none. */
export class OutgoingLinks {
  constructor(readonly publicUrl: string | undefined) {}

  /** The page on which applicants follow their files. */
  tracking(slug: string): string | undefined {
    return this.publicUrl && `${this.publicUrl}/suivi/${slug}`;
  }

  /** An address that a calendar programme subscribes to; relative to the installation where it has no public address. */
  calendar(slug: string, secret: string): string {
    return `${this.publicUrl ?? ''}/calendar/${slug}/${secret}.ics`;
  }
}
