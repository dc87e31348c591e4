/**
 * The EPSG code of what a `.prj` file or another WKT says, by name: the text itself is never used to transform, since the
 * official Belgian one leaves out the datum shift and would be 110 m off.
 */
export function crsOfWkt(wkt: string): number | undefined {
  const name = /^\s*(?:PROJCS|PROJCRS)\s*\[\s*"([^"]+)"/i
    .exec(wkt)?.[1]
    ?.toLowerCase()
    .replaceAll(/[\s_/-]+/g, ' ');
  if (name !== undefined) {
    if (/belg/.test(name) && /2008/.test(name)) return 3812;
    if (/belg/.test(name) && /(lambert )?(19)?72/.test(name)) return OLDER_LAMBERT_72.test(wkt) ? 31300 : 31370;
    if (/pseudo mercator|web mercator/.test(name)) return 3857;
    if (/etrs/.test(name) && /utm zone 31n/.test(name)) return 25831;
    return authority(wkt);
  }
  if (/^\s*(?:GEOGCS|GEOGCRS)\s*\[\s*"[^"]*(WGS|ETRS)[^"]*"/i.test(wkt)) return 4326;
  return authority(wkt);
}

/** The older definition (EPSG:31300) has the same name and another meridian: read as the usual one it would be 749 m off. */
const OLDER_LAMBERT_72 = /(?:central_meridian|longitude of (?:false|natural) origin)"\s*,\s*4\.356/i;

/** The name that a WKT gives itself. */
export function nameOfWkt(wkt: string): string {
  return /"([^"]+)"/.exec(wkt)?.[1] ?? wkt.slice(0, 80);
}

function authority(wkt: string): number | undefined {
  const code = /(?:AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?|ID\s*\[\s*"EPSG"\s*,\s*(\d+))\s*\]\s*\]\s*$/i.exec(wkt);
  return code ? crsOfCode(Number(code[1] ?? code[2])) : undefined;
}

/** The EPSG code of a GeoJSON `crs` member, as all Belgian producers still write it. */
export function crsOfName(name: string): number | undefined {
  if (/CRS:?84$/i.test(name)) return 4326;
  const code = /EPSG(?:::?|\/0\/|:[\d.]*:)(\d+)$/i.exec(name)?.[1];
  return code === undefined ? undefined : crsOfCode(Number(code));
}

/** Codes that mean, for us, the same as a known one: ETRS89 in degrees, and web maps under their older numbers. */
const SAME: Record<number, number> = { 4258: 4326, 900913: 3857, 102100: 3857, 102113: 3857, 3785: 3857 };

export function crsOfCode(code: number): number {
  return SAME[code] ?? code;
}
