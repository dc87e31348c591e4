import type { ReactNode } from 'react';
import { ErrorSummary } from './ErrorSummary';
import { Refused } from './Fault';
import { RestoredDraft } from './RestoredDraft';
import type { Sending } from './sending';

/** What stands around the fields of a form: the draft that was found again, what is wrong, and the button that sends. */
export function SentForm({
  sending,
  restored = false,
  onDiscard,
  action,
  beside,
  stale,
  className,
  children,
}: {
  sending: Sending<unknown>;
  restored?: boolean;
  onDiscard?: () => void;
  action: string;
  /** Further buttons after the one that sends. */
  beside?: ReactNode;
  /** What is said when somebody else changed it meanwhile. */
  stale?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const { shown, attempt, error, pending, submit } = sending;
  return (
    <form noValidate className={className} onSubmit={submit}>
      {restored && onDiscard && <RestoredDraft onDiscard={onDiscard} />}
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      {sending.stale && stale}
      <Refused error={error} />
      {children}
      <div className="actions">
        <button type="submit" className="button primary" disabled={pending}>
          {action}
        </button>
        {beside}
      </div>
    </form>
  );
}
