/** What is particular to one installation and must not be guessed from outside. */
export class Installation {
  /** @param secret key of the tracking codes of applicants */
  constructor(readonly secret: string) {}
}
