import type { FeatureLike } from 'ol/Feature.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { DrawnChanges } from './answers';

/** How a change is drawn: what moved has a look before and one after. */
export const LOOKS = ['added', 'removed', 'before', 'after', 'attributes'] as const;
export type Look = (typeof LOOKS)[number];

/** The dash tells them apart where the colour does not; the legend repeats both (layers.css). */
const STROKES: Record<Look, { colour: string; dash: number[]; width: number }> = {
  added: { colour: '--good', dash: [], width: 2.5 },
  removed: { colour: '--bad', dash: [9, 5], width: 2.5 },
  before: { colour: '--ink-soft', dash: [2, 4], width: 2 },
  after: { colour: '--fine', dash: [], width: 2.5 },
  attributes: { colour: '--accent', dash: [12, 3, 2, 3], width: 2 },
};

export function looksOf({ change, side }: DrawnChanges['features'][number]['properties']): Look {
  return change === 'geometry' ? side : change;
}

/** In the colours of the page, light or dark. */
export function changeStyle() {
  const colours = getComputedStyle(document.documentElement);
  const styles = new Map(
    LOOKS.map((look) => {
      const { colour, dash, width } = STROKES[look];
      const stroke = new Stroke({ color: colours.getPropertyValue(colour).trim(), lineDash: dash, width });
      const fill = new Fill({ color: `${colours.getPropertyValue(colour).trim()}26` });
      return [look, new Style({ stroke, fill, image: new CircleStyle({ radius: 6, stroke, fill }) })];
    }),
  );
  return (feature: FeatureLike) => styles.get(looksOf(feature.getProperties() as never));
}
