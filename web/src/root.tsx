import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { NotFound } from './shared/Fault';
import { Shell } from './shell/Shell';
import type { Language } from './words';

interface Context {
  client: QueryClient;
  language: Language;
}

/** What all pages stand in. */
export const root = createRootRouteWithContext<Context>()({ component: Shell, notFoundComponent: NotFound });
