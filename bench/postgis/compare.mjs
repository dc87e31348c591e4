import { boxOf, growBox, measure } from '../../dist/src/core/geometry/index.js';
import { AssembleSite, EditionFeatures, LayerLibrary } from '../../dist/src/parcels/index.js';
import { UnitOfWork } from '../../dist/src/platform/database/index.js';
import { checkParcel } from './peer.mjs';

/**
 * Measures parcels against every layer with the geometry of the house and with PostGIS, on the same coordinates.
 * @returns pairs within the reach of a layer, those that overlap, those of which the two say different things, and the
 *   largest differences of areas (m²) and distances (m)
 */
export async function compareWithPeer({ app, peer, town, layers }, keys) {
  const found = { sites: keys.length, pairs: 0, overlapping: 0, verdicts: 0, area: 0, distance: 0 };
  for (const key of keys) {
    const rows = await checkParcel(peer, layers, key);
    const theirs = new Map(rows.map((row) => [`${row.layer}#${row.number}`, row]));
    await app.get(UnitOfWork).run(town, async (tx) => {
      const inForce = await app.get(LayerLibrary).inForce(tx);
      const site = await app.get(AssembleSite).fromParcels(tx, [key], inForce);
      for (const { layer, reach } of layers) {
        const one = inForce.find((known) => known.layer.id === layer);
        for (const feature of await app.get(EditionFeatures).around(tx, one, growBox(boxOf(site), reach))) {
          const ours = measure(site, feature.geometry);
          const peers = theirs.get(`${layer}#${feature.number}`);
          if (peers || ours.distance <= reach) note(found, ours, peers);
          theirs.delete(`${layer}#${feature.number}`);
        }
      }
    });
    for (const missed of theirs.values()) note(found, undefined, missed);
  }
  return found;
}

function note(found, ours, peers) {
  found.pairs += 1;
  if (!ours || !peers || verdict(ours, ours.tolerance) !== verdict(peers, ours.tolerance)) found.verdicts += 1;
  if (!ours || !peers) return;
  if (ours.area > ours.tolerance) found.overlapping += 1;
  found.area = Math.max(found.area, Math.abs(ours.area - peers.area));
  found.distance = Math.max(found.distance, Math.abs(ours.distance - peers.distance));
}

function verdict({ distance, area }, tolerance) {
  if (area > tolerance) return 'overlap';
  return distance === 0 ? 'contact' : 'apart';
}
