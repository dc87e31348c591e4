import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { messageWords } from './words';

export const messagesPage = createRoute({
  getParentRoute: () => root,
  path: '/envois',
  validateSearch: ({ etat }: Record<string, unknown>): { etat?: MessageState } => {
    const known = MESSAGE_STATES.find((state) => state === etat);
    return known === undefined ? {} : { etat: known };
  },
  loader: ({ context: { language } }) => messageWords.load(language),
  component: lazyRouteComponent(() => import('./MessagesPage'), 'MessagesPage'),
});

const MESSAGE_STATES = ['imprimer', 'waiting', 'failed', 'dead', 'sent'] as const;
type MessageState = (typeof MESSAGE_STATES)[number];
