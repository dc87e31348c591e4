/** Where the icon of the pages is served. */
export const ICON_ADDRESS = '/perron.svg';

/** The perron of Liège: a column on its steps; the same drawing as `web/src/perron.svg`. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f4b63"/><g fill="#fff"><circle cx="16" cy="6.5" r="2.5"/><rect x="12" y="9.5" width="8" height="2" rx="1"/><rect x="13.5" y="12.5" width="5" height="9" rx=".6"/><rect x="10.5" y="22" width="11" height="2"/><rect x="7.5" y="24.6" width="17" height="2"/><rect x="4.5" y="27.2" width="23" height="1.8"/></g></svg>';
