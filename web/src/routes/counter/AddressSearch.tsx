import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answer, api } from '../../api/client';
import { faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { useCounterWords } from './words';

/** What the service answers of addresses; the shape of `src/maps/parcels`. */
interface Found {
  addresses: { address: string; feature: number; layer: string; parcels: string[] }[];
  complete: boolean;
  layers: { id: string }[];
}

const MOST = 10;

/** Finds parcels by an address; what is chosen is written into the references, where it can be seen and changed. */
export function AddressSearch({
  said,
  chosen,
  onParcels,
}: {
  said: string;
  chosen: string[];
  onParcels: (keys: string[]) => void;
}) {
  const { w } = useSpeech();
  const t = useCounterWords();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const address = typed ?? said;
  const search = useMutation({
    mutationFn: async (): Promise<Found> => {
      const found = await answer<Found | Omit<Found, 'addresses'>>(
        api.GET('/api/parcels', { params: { query: { address: address.trim(), limit: MOST } } }),
      );
      // Of a question about an address the answer has addresses.
      return 'addresses' in found ? found : { ...found, addresses: [] };
    },
  });
  return (
    <div className="field address-search" role="search" aria-label={t.counter.byAddress}>
      <label htmlFor={id}>
        {t.counter.byAddress} <span className="optional">({w.optional})</span>
      </label>
      <div className="row">
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={120}
          value={address}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            // Inside the form of the file, where Enter would open it.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (address.trim() !== '') search.mutate();
          }}
        />
        <button
          type="button"
          className="button"
          disabled={address.trim() === '' || search.isPending}
          onClick={() => search.mutate()}
        >
          {t.counter.searchAddress}
        </button>
      </div>
      <div aria-live="polite">
        {search.isPending && <p className="quiet">{w.loading}</p>}
        {search.error && <p className="notice bad">{faultInWords(search.error, w)}</p>}
        {search.data && <Answers found={search.data} chosen={chosen} onParcels={onParcels} />}
      </div>
    </div>
  );
}

function Answers({ found, chosen, onParcels }: { found: Found; chosen: string[]; onParcels: (keys: string[]) => void }) {
  const t = useCounterWords();
  if (found.addresses.length === 0) return <p>{t.counter.noAddress}</p>;
  return (
    <>
      <ul className="plain addresses">
        {found.addresses.map(({ address, feature, layer, parcels }) => (
          <li key={`${layer} ${feature}`} className="row between">
            <span>
              {address} <span className="reference">{parcels.join(', ')}</span>
            </span>
            {parcels.length === 0 ? (
              <span className="quiet">{t.counter.noParcelThere}</span>
            ) : parcels.every((key) => chosen.includes(key)) ? (
              <span className="quiet">{t.counter.isChosen}</span>
            ) : (
              <button type="button" className="button small" onClick={() => onParcels(parcels)}>
                {t.counter.take} <span className="hidden">({address})</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!found.complete && <p className="quiet">{t.counter.moreAddresses}</p>}
    </>
  );
}
