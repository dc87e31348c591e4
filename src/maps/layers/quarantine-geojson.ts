import type { KeptFeature } from '../../parcels/index.js';

/**
 * Features that were set aside as one FeatureCollection, a feature a line: mended in a desktop tool, the file can be delivered
 * again. The reasons are attributes beside those of the file.
 * @param crs EPSG code in which they were delivered
 */
export async function* quarantineAsGeoJson(crs: number, features: AsyncIterable<KeptFeature>): AsyncGenerator<string> {
  const name = `urn:ogc:def:crs:EPSG::${crs}`;
  yield `{"type":"FeatureCollection","crs":${JSON.stringify({ type: 'name', properties: { name } })},"features":[`;
  let between = '\n';
  for await (const { number, code, detail, at, attributes, geometry } of features) {
    const properties = {
      ...attributes,
      perron_number: number,
      perron_reason: code,
      perron_detail: detail,
      perron_at: at?.join(' ') ?? null,
    };
    yield between + JSON.stringify({ type: 'Feature', id: number, geometry, properties });
    between = ',\n';
  }
  yield '\n]}\n';
}
