import { crsOfCode, crsOfWkt } from './recognise-crs.js';

const lambert = (meridian: string, x = '150000.013') =>
  `PROJCS["BD72_Belge_Lambert_72",GEOGCS["GCS_BD72",DATUM["D_Belge_1972"]],PARAMETER["False_Easting",${x}],PARAMETER["False_Northing",5400088.438],PARAMETER["Central_Meridian",${meridian}],UNIT["Meter",1.0]]`;

describe('the system that a projection text names', () => {
  it.each([
    ['Lambert 72 with its own meridian', lambert('4.36748666666667'), 31370],
    ['Lambert 72 rounded', lambert('4.367487', '150000.01256'), 31370],
    ['the older Lambert 72', lambert('4.35693972222222', '150000.01256'), 31300],
    ['Lambert 72 from another origin', lambert('4.36748666666667', '0'), 31300],
    [
      'the older Lambert 72 in WKT 2',
      'PROJCRS["BD72 / Belge Lambert 72",CONVERSION["x",PARAMETER["Longitude of false origin",4.35693972222222,ANGLEUNIT["degree",0.017]]]]',
      31300,
    ],
    [
      'Lambert 72 with heights',
      'COMPD_CS["BD72 / Belgian Lambert 72 + Ostend height",PROJCS["BD72 / Belgian Lambert 72",GEOGCS["BD72"]],VERT_CS["Ostend height"]]',
      31370,
    ],
    ['a bare code', 'EPSG:31370', 31370],
    ['the bare code of another', 'EPSG:2154', 2154],
  ])('%s', (_what, wkt, code) => {
    expect(crsOfWkt(wkt)).toBe(code);
  });

  it('heights beside Lambert 72 change nothing of its plane', () => {
    expect(crsOfCode(6190)).toBe(31370);
  });
});
