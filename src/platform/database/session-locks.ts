/** Advisory locks that a session holds while it works. Any numbers, the same in every service, and each another. */
export const SESSION_LOCKS = {
  /** Only one service migrates at a time. */
  migration: 7_365_042,
  /** Who holds it is the one service of the data folder, and the one that stops its server. */
  folder: 7_365_043,
  /** Only one process raises the demonstration. */
  demonstration: 7_365_044,
};
