import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { FeatureLike } from 'ol/Feature.js';

/** One colour and one dash for each kind of layer: the dash tells them apart where the colour does not. */
export const KINDS: Record<string, { colour: string; dash: number[] }> = {
  'sector-plan': { colour: '#8a6d1f', dash: [1, 4] },
  'flood-hazard': { colour: '#1f6fb2', dash: [8, 4] },
  natura2000: { colour: '#2f7d46', dash: [10, 3, 2, 3] },
  heritage: { colour: '#8c3d7d', dash: [4, 4] },
  'runoff-axis': { colour: '#0d8a9c', dash: [2, 3] },
  seveso: { colour: '#b3471d', dash: [12, 4] },
  'regional-road': { colour: '#5d6166', dash: [] },
  road: { colour: '#8b9096', dash: [] },
  addresses: { colour: '#6b4fa0', dash: [] },
};

const SITE = '#b3261e';

export function groundStyle(dark: boolean) {
  const ink = dark ? '#c9d1d8' : '#48525c';
  const parcel = new Style({
    stroke: new Stroke({ color: dark ? '#5c6873' : '#a9a79f', width: 1 }),
    fill: new Fill({ color: 'rgba(0,0,0,0)' }),
  });
  const kinds = new Map<string, Style>();
  return (feature: FeatureLike, resolution: number): Style => {
    const kind = String(feature.get('kind'));
    if (kind === 'parcels') {
      parcel.setText(
        resolution < 0.4
          ? new Text({
              text: shortKey(String(feature.get('key') ?? '')),
              fill: new Fill({ color: ink }),
              font: '11px sans-serif',
              overflow: false,
            })
          : undefined!,
      );
      return parcel;
    }
    let style = kinds.get(kind);
    if (!style) {
      const { colour, dash } = KINDS[kind] ?? { colour: ink, dash: [] };
      style = new Style({
        stroke: new Stroke({ color: colour, width: 1.75, lineDash: dash }),
        fill: new Fill({ color: `${colour}22` }),
        image: new Circle({ radius: 3, fill: new Fill({ color: colour }) }),
      });
      kinds.set(kind, style);
    }
    return style;
  };
}

export const siteStyle = new Style({ stroke: new Stroke({ color: SITE, width: 3.5 }), fill: new Fill({ color: `${SITE}26` }) });

/** A parcel that was chosen. */
export const pickedStyle = new Style({
  stroke: new Stroke({ color: SITE, width: 3 }),
  fill: new Fill({ color: `${SITE}33` }),
  zIndex: 1,
});

/** « A 123 B 2 » of a capakey: the division is the same all around. */
function shortKey(key: string): string {
  const parts = /^\d{5}([A-Z])0*(\d+)\/(\d{2})([A-Z_])0*(\d*)$/.exec(key);
  return parts ? [parts[1], parts[2], parts[4] === '_' ? '' : parts[4], parts[5]].filter(Boolean).join(' ') : '';
}
