/** What is particular to one installation and must not be guessed from outside. */
export class Installation {
  /**
   * @param secret key of the tracking codes of applicants
   * @param largestUpload bytes of the largest file that the service takes in
   */
  constructor(
    readonly secret: string,
    readonly largestUpload: number = 1024 ** 3,
  ) {}
}
