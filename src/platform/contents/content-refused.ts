/** A file that is not kept; the message says why, and what would be. */
export class ContentRefused extends Error {}
