import { open } from 'shapefile';
import type { Geometry } from '../../core/geometry/index.js';
import type { DeliveredFeature, Delivery } from './delivery.js';
import { refuse } from './layer-refused.js';
import { crsOfPrj } from './recognise-crs.js';
import { unzipShapefile } from './unzip-shapefile.js';

/** Opens a zipped Shapefile. Without a `.cpg` attributes are read as Windows-1252, which the cadastre uses. @throws LayerRefused */
export async function openShapefile(path: string): Promise<Delivery> {
  const files = await unzipShapefile(path);
  try {
    const encoding = encodingOf(files.cpg);
    const source = await open(files.shp, files.dbf, { encoding }).catch((error: Error) =>
      refuse('bad-shapefile', `Le Shapefile ne se laisse pas lire : ${error.message}.`),
    );
    return {
      crs: files.prj === undefined ? undefined : crsOfPrj(files.prj),
      crsSaid: files.prj === undefined ? undefined : (/"([^"]+)"/.exec(files.prj)?.[1] ?? files.prj.slice(0, 80)),
      features: each(source),
      notes: files.cpg === undefined ? [`Pas de fichier .cpg : attributs lus en ${encoding}.`] : [],
      close: files.close,
    };
  } catch (error) {
    await files.close();
    throw error;
  }
}

function encodingOf(cpg: string | undefined): string {
  if (cpg === undefined) return 'windows-1252';
  const name = /^\d+$/.test(cpg)
    ? cpg === '65001'
      ? 'utf-8'
      : `windows-${cpg}`
    : cpg.replace(/^ANSI\s*/i, 'windows-').replace(/^8859-?/, 'iso-8859-');
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return refuse('wrong-encoding', `Le fichier .cpg nomme un codage inconnu, « ${cpg} » ; écrivez par exemple UTF-8 ou 1252.`);
  }
}

async function* each(source: Awaited<ReturnType<typeof open>>): AsyncGenerator<DeliveredFeature> {
  for (let number = 1; ; number++) {
    const { done, value } = await source
      .read()
      .catch((error: Error) => refuse('bad-shapefile', `Le Shapefile s’interrompt à l’élément ${number} : ${error.message}.`));
    if (done) return;
    yield { geometry: (value.geometry as Geometry | null) ?? null, attributes: value.properties ?? {} };
  }
}
