import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from './api/client';
import { isProblem } from './api/problem';
import { queries } from './api/queries';
import { preferredLanguage, rememberLanguage } from './words/preference';
import { loadWords, SpeechProvider, type Language, type Words } from './words';
import { createAppRouter } from './router';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/forms.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(isProblem(error) && error.status > 0) && count < 2,
      networkMode: 'always',
    },
    // Without a connection it fails at once and says so: an act that waited for one would be taken later, behind its author's back.
    mutations: { networkMode: 'always' },
  },
});
const router = createAppRouter(client);

function App({ initial }: { initial: { language: Language; w: Words } }) {
  const [speech, setSpeech] = useState(initial);
  const change = useCallback((language: Language) => {
    void loadWords(language).then((w) => {
      rememberLanguage(language);
      speak(language);
      setSpeech({ language, w });
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = speech.language;
  }, [speech.language]);
  return (
    <QueryClientProvider client={client}>
      <SpeechProvider w={speech.w} language={speech.language} change={change}>
        <RouterProvider router={router} context={{ client, language: speech.language }} />
      </SpeechProvider>
    </QueryClientProvider>
  );
}

async function start(): Promise<void> {
  const session = await client.fetchQuery(queries.session()).catch(() => undefined);
  const language = preferredLanguage(session?.person?.locale);
  speak(language);
  document.documentElement.lang = language;
  const w = await loadWords(language);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App initial={{ language, w }} />
    </StrictMode>,
  );
}

void start();
