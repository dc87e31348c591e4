import { useSpeech } from '../words';

/** Says that what was typed before stands in the form again, and offers to begin anew. */
export function RestoredDraft({ onDiscard }: { onDiscard: () => void }) {
  const { w } = useSpeech();
  return (
    <p className="notice" role="status">
      {w.form.restored}{' '}
      <button type="button" className="link" onClick={onDiscard}>
        {w.form.discard}
      </button>
    </p>
  );
}
