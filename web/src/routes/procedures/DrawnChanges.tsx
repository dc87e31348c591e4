import { Drawing } from '../../shared/Drawing';
import { Told } from '../../shared/Told';
import type { DrawnDifference } from './answers';
import { useProcedureWords } from './words';

/** The changes upon the drawing of the procedure, and the same drawing in words. */
export function DrawnChanges({ drawn }: { drawn: DrawnDifference | undefined }) {
  const { edition, difference: t } = useProcedureWords();
  const { larger, smaller, drawingNow } = edition;
  if (drawn?.drawing === null) return null;
  return (
    <>
      <p className="quiet">{t.legend}</p>
      <Drawing svg={drawn?.drawing.svg} label={t.picture} larger={larger} smaller={smaller} waiting={drawingNow} />
      {drawn && (
        <details>
          <summary>{t.toldDrawing}</summary>
          <Told text={drawn.drawing.told} />
        </details>
      )}
    </>
  );
}
