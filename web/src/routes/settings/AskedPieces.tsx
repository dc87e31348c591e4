import type { Named } from '../../api/named';
import { FieldGroup, TextField } from '../../shared/Field';
import type { Faults } from '../../shared/sending';
import type { AskedPiece, PiecesOfProcedure } from './answers';
import { ChooseNamed } from './ChooseNamed';
import { useSettingsWords } from './words';

/** Pieces that may be asked for with one procedure. */
const AT_MOST = 15;

/** The pieces that the office asks an applicant for with one procedure. */
export function AskedPieces({
  asked,
  title,
  pointer,
  kinds,
  faults,
  onChange,
}: {
  asked: PiecesOfProcedure;
  /** Of the procedure. */
  title: string;
  /** Where the procedure stands in what is sent. */
  pointer: string;
  kinds: readonly Named[];
  faults: Faults;
  onChange: (pieces: AskedPiece[]) => void;
}) {
  const { online: t } = useSettingsWords();
  const { pieces } = asked;
  const change = (place: number, patch: Partial<AskedPiece>) =>
    onChange(pieces.map((one, i) => (i === place ? { ...one, ...patch } : one)));
  return (
    <div className="card">
      <FieldGroup name={pointer} label={t.piecesOf(title)} hint={pieces.length === 0 ? t.noPieces : undefined}>
        {pieces.map((piece, place) => {
          const name = `${pointer}/pieces/${place}`;
          return (
            <div key={place} className="listed-item">
              <TextField
                name={`${name}/title`}
                label={t.piece(place + 1)}
                required
                maxLength={200}
                value={piece.title}
                error={faults[`${name}/title`]}
                onChange={(text) => change(place, { title: text })}
              />
              <ChooseNamed
                name={`${name}/kind`}
                label={t.kind(place + 1)}
                required
                among={kinds}
                value={piece.kind}
                error={faults[`${name}/kind`]}
                onChange={(kind) => change(place, { kind })}
              />
              <label className="tick">
                <input
                  type="checkbox"
                  checked={piece.required}
                  onChange={({ target }) => change(place, { required: target.checked })}
                />{' '}
                {t.inAnyCase(place + 1)}
              </label>
              <button type="button" className="button small" onClick={() => onChange(pieces.filter((_one, i) => i !== place))}>
                {t.removePiece(place + 1)}
              </button>
            </div>
          );
        })}
        {pieces.length < AT_MOST && (
          <div className="actions">
            <button
              type="button"
              className="button small"
              onClick={() => onChange([...pieces, { title: '', kind: 'other', required: false }])}
            >
              {t.addPiece}
            </button>
          </div>
        )}
      </FieldGroup>
    </div>
  );
}

/** What is wrong before it is sent: a piece without a title, or one that is asked for twice. */
export function faultsOfPieces(
  pieces: readonly AskedPiece[],
  pointer: string,
  said: { required: string; twice: string },
): Faults {
  const titles = pieces.map(({ title }) => title.trim());
  const faults: Faults = {};
  for (const [place, title] of titles.entries()) {
    if (title === '') faults[`${pointer}/pieces/${place}/title`] = said.required;
    else if (titles.indexOf(title) < place) faults[`${pointer}/pieces/${place}/title`] = said.twice;
  }
  return faults;
}
