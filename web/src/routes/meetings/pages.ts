import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { meetingWords } from './words';

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/seances',
  loader: ({ context: { language } }) => meetingWords.load(language),
  component: lazyRouteComponent(() => import('./MeetingsPage'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/seances/$id',
  loader: ({ context: { language } }) => meetingWords.load(language),
  component: lazyRouteComponent(() => import('./MeetingPage'), 'MeetingPage'),
});

export const meetingPages = [meetings, meeting] as const;
