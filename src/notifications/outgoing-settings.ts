/** Token under which the settings of what leaves the house are injected. */
export const OUTGOING_SETTINGS = Symbol('settings of what leaves the house');
