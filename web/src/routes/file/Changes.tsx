import type { Deadline, FileState } from '../../api/answers';
import { capital } from '../../shared/capital';
import { useSpeech } from '../../words';
import { useFileWords } from './words';

/** Two states of a file, told as what is different. */
export function Changes({ before, after, nothing }: { before: FileState; after: FileState; nothing: string }) {
  const { w, day } = useSpeech();
  const t = useFileWords();
  const was = new Map(before.deadlines.map((deadline) => [deadline.name, deadline]));
  const is = new Map(after.deadlines.map((deadline) => [deadline.name, deadline]));
  const started = after.deadlines.filter(({ name }) => !was.has(name));
  const ended = before.deadlines.filter(({ name }) => !is.has(name));
  const both = after.deadlines
    .map((now) => [was.get(now.name), now] as const)
    .filter((pair): pair is [Deadline, Deadline] => pair[0] !== undefined);
  const moved = both.filter(([then, now]) => then.legal !== now.legal);
  const stopped = both.filter(([then, now]) => !then.suspended && now.suspended);
  const resumed = both.filter(([then, now]) => then.suspended && !now.suspended);
  const state = after.headline.join(' · ');
  const stateMoved = state !== before.headline.join(' · ');
  if (!stateMoved && started.length + ended.length + moved.length + stopped.length + resumed.length === 0)
    return <p>{nothing}</p>;
  return (
    <dl className="changes">
      {stateMoved && <Change label={t.steps.state} lines={[state]} />}
      <Change label={t.steps.started} lines={started.map(({ label, inWords }) => `${capital(label)}${w.colon}${inWords}`)} />
      <Change
        label={t.steps.moved}
        lines={moved.map(([then, now]) => `${capital(now.label)}${w.colon}${t.steps.fromTo(day(then.legal), day(now.legal))}`)}
      />
      <Change label={t.steps.stands} lines={stopped.map(([, { label }]) => capital(label))} />
      <Change label={t.steps.runsAgain} lines={resumed.map(([, { label }]) => capital(label))} />
      <Change label={t.steps.ended} lines={ended.map(({ label }) => capital(label))} />
    </dl>
  );
}

function Change({ label, lines }: { label: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
