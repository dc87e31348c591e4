/** The administration cannot be registered, or changed, as told. */
export class BadAdministration extends Error {}
