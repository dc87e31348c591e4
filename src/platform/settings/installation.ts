/** What is particular to one installation and must not be guessed from outside. */
export class Installation {
  /**
   * @param secret key of the tracking codes of applicants, and of the tokens of services
   * @param publicUrl address under which people reach the service, without a slash at its end
   * @param largestUpload bytes of the largest file that the service takes in
   * @param documents bytes of the largest document of a file, and of all those of one file together
   */
  constructor(
    readonly secret: string,
    readonly publicUrl?: string,
    readonly largestUpload: number = 1024 ** 3,
    readonly documents: { largest: number; perFile: number } = { largest: 100 * 1024 ** 2, perFile: 1024 ** 3 },
  ) {}
}
