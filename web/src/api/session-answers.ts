/** What the service answers of who is signed in. */

export interface Session {
  person: { name: string; locale: string | null } | null;
  administration: Administration | null;
  memberships: Membership[];
  /** Whether they run the deployment. */
  operator?: boolean;
  /** Where to sign in; null where the service has no sign-in. */
  signIn: string | null;
}

export type Room =
  'read' | 'files' | 'deposit' | 'advise' | 'meet' | 'layers' | 'procedures' | 'publish' | 'handle' | 'people' | 'settings';

/** An administration where somebody serves, and which rooms of the office are for them there. */
export interface Membership {
  administration: Administration;
  roles: string[];
  may: Record<Room, boolean>;
}

export interface Administration {
  id: number;
  slug: string;
  name: string;
  type: string;
}
