import { useEffect, useRef } from 'react';
import { faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { DeliveryDraft } from './DeliveryFields';
import { Refusal } from './upload';
import { useLayerWords } from './words';

/** Why a file was not taken in: which feature, what is wrong, where; and what can be done without another file. */
export function RefusedFile({ error, invalid }: { error: unknown; invalid: DeliveryDraft['invalid'] }) {
  const { w } = useSpeech();
  const t = useLayerWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const refusal = error instanceof Refusal ? error : undefined;
  return (
    <div className="refused notice bad" role="group" aria-labelledby="refused-title" tabIndex={-1} ref={box}>
      {refusal ? (
        <>
          <h2 id="refused-title">{t.wizard.refused(refusal.faults.length)}</h2>
          <p>{t.wizard.refusedLead}</p>
          <Faults refusal={refusal} />
          {refusal.faults.some(({ code }) => code === 'no-crs' || code === 'unknown-crs') && <p>{t.wizard.sayCrs}</p>}
          {refusal.faults.some(({ tables }) => tables) && <p>{t.wizard.sayTable}</p>}
          {refusal.faults.some(({ code }) => ['no-capakey', 'no-street', 'unknown-attribute'].includes(code)) && (
            <p>{t.wizard.sayMapping}</p>
          )}
          {invalid === 'refuse' && refusal.faults.some(({ code }) => code === 'broken-rings') && <p>{t.wizard.tryMending}</p>}
          {invalid !== 'quarantine' && refusal.faults.some(({ feature }) => feature !== undefined) && (
            <p>{t.wizard.trySettingAside}</p>
          )}
        </>
      ) : (
        <h2 id="refused-title">{faultInWords(error, w)}</h2>
      )}
    </div>
  );
}

/** In the language of the page when the file was sent, which need not be the one that it is read in now. */
function Faults({ refusal: { faults, language } }: { refusal: Refusal }) {
  const t = useLayerWords();
  const { feature: column, why, where } = t.wizard;
  return (
    <table className="folding">
      <thead>
        <tr>
          {[column, why, where].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {faults.map(({ feature, key, detail, at }, index) => (
          <tr key={index}>
            <th scope="row">
              {feature === undefined ? t.wizard.whole : t.wizard.number(feature)}{' '}
              {key && <span className="reference">{key}</span>}
            </th>
            <td data-label={why} lang={language}>
              {detail}
            </td>
            <td data-label={where} className="reference">
              {at ? at.map((one) => one.toFixed(2)).join(' ') : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
