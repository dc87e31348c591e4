import type { Tileset } from '../api/map-answers';
import { useSpeech } from '../words';
import { KINDS } from './styles';

/** The layers that a map draws, each with the edition that it comes from. */
export function Legend({ layers, site = false }: { layers: readonly Tileset[]; site?: boolean }) {
  const { w } = useSpeech();
  return (
    <ul className="legend" aria-label={w.site.legend}>
      {site && (
        <li>
          <span className="swatch site" /> {w.site.theSite}
        </li>
      )}
      {layers.map(({ layer, kind, label, edition, source }) => (
        <li key={layer}>
          <span className="swatch" style={{ borderColor: KINDS[kind]?.colour ?? '#a9a79f' }} /> {label}{' '}
          <span className="quiet">({w.site.edition(edition, source)})</span>
        </li>
      ))}
    </ul>
  );
}
