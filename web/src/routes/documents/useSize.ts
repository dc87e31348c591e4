import { useSpeech } from '../../words';
import { useDocumentWords } from './words';

/** Says how much a document weighs, as people do: « 1,4 Mo ». */
export function useSize(): (bytes: number) => string {
  const { number } = useSpeech();
  const { units } = useDocumentWords();
  return (bytes) => {
    const [least, unit] = (
      [
        [1024 ** 3, units.gigabytes],
        [1024 ** 2, units.megabytes],
      ] as const
    ).find(([size]) => bytes >= size * 0.9995) ?? [1024, units.kilobytes];
    const count = Math.max(bytes / least, 0.1);
    return `${number(count, count < 10 ? 1 : 0)}\u00A0${unit}`;
  };
}
