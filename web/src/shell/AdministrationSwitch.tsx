import type { Session } from '../api/session-answers';
import { chooseAdministration } from '../session/session';
import { useSpeech } from '../words';

export function AdministrationSwitch({ session: { administration, memberships } }: { session: Session }) {
  const { w } = useSpeech();
  if (memberships.length < 2) return <p className="town">{administration?.name}</p>;
  return (
    <label className="town">
      <span className="hidden">{w.administration.current}</span>
      <select value={administration?.id} onChange={({ target }) => void chooseAdministration(Number(target.value))}>
        {memberships.map(({ administration: { id, name } }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
