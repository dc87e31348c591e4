/**
 * The EPSG code of what a `.prj` file or another WKT says, by name: the text itself is never used to transform, since the
 * official Belgian one leaves out the datum shift and would be 110 m off.
 */
export function crsOfWkt(said: string): number | undefined {
  const code = /^\s*EPSG:+(\d+)\s*$/i.exec(said)?.[1];
  if (code !== undefined) return crsOfCode(Number(code));
  const wkt = said.replace(COMPOUND, '');
  const name = /^\s*(?:PROJCS|PROJCRS)\s*\[\s*"([^"]+)"/i
    .exec(wkt)?.[1]
    ?.toLowerCase()
    .replaceAll(/[\s_/-]+/g, ' ');
  if (name !== undefined) {
    if (/belg/.test(name) && /2008/.test(name)) return 3812;
    if (/belg/.test(name) && /(lambert )?(19)?72/.test(name)) return lambert72Of(wkt);
    if (/pseudo mercator|web mercator/.test(name)) return 3857;
    if (/etrs/.test(name) && /utm zone 31n/.test(name)) return 25831;
    return authority(wkt);
  }
  if (/^\s*(?:GEOGCS|GEOGCRS)\s*\[\s*"[^"]*(WGS|ETRS)[^"]*"/i.test(wkt)) return 4326;
  return authority(wkt);
}

/** What stands before the plane system of one with heights. */
const COMPOUND = /^\s*(?:COMPD_CS|COMPOUNDCRS)\s*\[\s*"[^"]*"\s*,/i;

/** Central meridian and false origin of Lambert 72, under the names of WKT 1 and 2, and how far others may be: a metre. */
const LAMBERT_72: [RegExp, number, number][] = [
  [parameter('central[_ ]meridian|longitude of false origin'), 4.367486666666666, 1e-5],
  [parameter('false[_ ]easting|easting at false origin'), 150_000.013, 1],
  [parameter('false[_ ]northing|northing at false origin'), 5_400_088.438, 1],
];

function parameter(name: string): RegExp {
  return new RegExp(`PARAMETER\\s*\\[\\s*"(?:${name})"\\s*,\\s*([-+.\\deE]+)`, 'i');
}

/** Two systems go by this name: the older one, EPSG:31300, has another meridian and lies 749 m off. */
function lambert72Of(wkt: string): number {
  const isOther = LAMBERT_72.some(([pattern, value, tolerance]) => {
    const found = pattern.exec(wkt)?.[1];
    return found !== undefined && Math.abs(Number(found) - value) > tolerance;
  });
  return isOther ? 31300 : 31370;
}

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

/** Codes that mean, for us, the same as a known one: ETRS89 in degrees, Lambert 72 with heights, web maps by older numbers. */
const SAME: Record<number, number> = { 4258: 4326, 6190: 31370, 900913: 3857, 102100: 3857, 102113: 3857, 3785: 3857 };

export function crsOfCode(code: number): number {
  return SAME[code] ?? code;
}
