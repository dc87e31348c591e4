import { polygonsOf, SITE_POSITIONS, toCanonical, type SiteGeometry } from '../../core/geometry/index.js';
import { told } from '../../core/language/index.js';
import { Geos } from '../geos.js';
import { SAY } from './delivery-sayings.js';
import { refuse } from './layer-refused.js';
import { openAside } from './read-aside.js';
import { geometriesIn } from './staged-rows.js';

/** Polygons of one site; a file that has more is a layer. */
const MOST_POLYGONS = 20;
/** Milliseconds: somebody waits before a page. */
const PATIENCE = 15_000;
/** Made of polygons without a reference of their own: its readings ask nothing of the attributes. */
const READ_AS = 'sector-plan';

/**
 * The outline of a site that stands in a file of any format that layers come in; several polygons become their union.
 * @returns canonical metres
 * @throws LayerRefused that says what the file is not
 */
export async function readOutline(path: string, name: string): Promise<SiteGeometry> {
  const delivery = await openAside(path, { name }, undefined, { patience: PATIENCE });
  const found: SiteGeometry[] = [];
  try {
    const preparation = { kindName: READ_AS, crs: delivery.crs, invalid: 'refuse', mapping: {} } as const;
    for await (const prepared of delivery.prepare(preparation)) {
      if ('outcome' in prepared) {
        const [fault] = prepared.outcome.faults;
        if (fault) refuse(fault.code, fault.detail);
        continue;
      }
      for (const geometry of geometriesIn(prepared.rows)) found.push(geometry as SiteGeometry);
      if (found.length > MOST_POLYGONS || prepared.read > MOST_POLYGONS)
        refuse('too-many', told(SAY.tooManyOfSite, { most: MOST_POLYGONS }));
    }
  } finally {
    await delivery.close();
  }
  if (found.length === 0) refuse('empty', SAY.noPolygon);
  const positions = found
    .flatMap(polygonsOf)
    .flat()
    .reduce((sum, ring) => sum + ring.length, 0);
  if (positions > SITE_POSITIONS) refuse('too-many-positions', told(SAY.tooManyPositions, { positions, most: SITE_POSITIONS }));
  if (found.length === 1) return found[0]!;
  return toCanonical((await Geos.load()).join(found)!, 31370);
}
