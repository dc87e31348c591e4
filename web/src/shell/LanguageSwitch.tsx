import { LANGUAGES, useSpeech } from '../words';

export function LanguageSwitch() {
  const { w, language, change } = useSpeech();
  return (
    <div className="languages" role="group" aria-label={w.language}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          className="tool"
          aria-pressed={code === language}
          onClick={() => change(code)}
        >
          {code}
          <span className="hidden"> – {w.languages[code]}</span>
        </button>
      ))}
    </div>
  );
}
