import { useState } from 'react';
import { useSpeech } from '../words';
import { Dialog } from './Dialog';

/** A button whose act is done after it was said what follows. */
export function Confirmed({
  label,
  title,
  lead,
  small = false,
  onConfirm,
}: {
  label: string;
  title: string;
  lead: string;
  small?: boolean;
  onConfirm: () => void;
}) {
  const { w } = useSpeech();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className={small ? 'button small' : 'button'} onClick={() => setAsked(true)}>
        {label}
      </button>
      <Dialog title={title} isOpen={asked} onClose={() => setAsked(false)}>
        <p>{lead}</p>
        <div className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAsked(false);
              onConfirm();
            }}
          >
            {label}
          </button>
          <button type="button" className="button" onClick={() => setAsked(false)}>
            {w.cancel}
          </button>
        </div>
      </Dialog>
    </>
  );
}
