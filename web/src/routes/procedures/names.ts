import { useSpeech } from '../../words';
import type { ListedEdition } from './answers';
import { useProcedureWords } from './words';

/** « CoDT, texte de 2024, édition commune » */
export function useNames(): (edition: Pick<ListedEdition, 'law' | 'own'>) => string {
  const t = useProcedureWords();
  return ({ law, own }) => `${t.laws[law] ?? law}, ${own ? t.ours : t.common}`;
}

/** The same with the day from which it governs, where several may be meant. */
export function useDatedNames(): (edition: Pick<ListedEdition, 'law' | 'own' | 'from'>) => string {
  const { shortDay } = useSpeech();
  const { edition: t } = useProcedureWords();
  const names = useNames();
  return (edition) => `${names(edition)}, ${t.since(shortDay(edition.from))}`;
}
