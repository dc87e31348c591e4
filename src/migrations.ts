import { Foundation1764000000001 } from '../migrations/1764000000001-foundation.js';
import { Layers1764000000002 } from '../migrations/1764000000002-layers.js';
import { Applications1764000000003 } from '../migrations/1764000000003-applications.js';
import { EditionsAndCalendars1764000000004 } from '../migrations/1764000000004-editions-and-calendars.js';
import { LinkedFiles1764000000005 } from '../migrations/1764000000005-linked-files.js';
import { BrowsableFeatures1764000000009 } from '../migrations/1764000000009-browsable-features.js';
import { Neighbours1764000000008 } from '../migrations/1764000000008-neighbours.js';
import { People1764000000010 } from '../migrations/1764000000010-people.js';
import { LayerMappings1764000000006 } from '../migrations/1764000000006-layer-mappings.js';
import { LayerPublications1764000000007 } from '../migrations/1764000000007-layer-publications.js';
import { MessagesAndOffice1764000000011 } from '../migrations/1764000000011-messages-and-office.js';
import { Worklist1764000000012 } from '../migrations/1764000000012-worklist.js';
import { Consultations1764000000013 } from '../migrations/1764000000013-consultations.js';
import { Inquiries1764000000014 } from '../migrations/1764000000014-inquiries.js';
import { Meetings1764000000015 } from '../migrations/1764000000015-meetings.js';
import { SuspendedAdministrations1764000000017 } from '../migrations/1764000000017-suspended-administrations.js';
import { SiteOverrides1764000000021 } from '../migrations/1764000000021-site-overrides.js';
import { Documents1764000000022 } from '../migrations/1764000000022-documents.js';
import { Submissions1764000000023 } from '../migrations/1764000000023-submissions.js';
import { Operators1764000000024 } from '../migrations/1764000000024-operators.js';
import { Quarantine1764000000025 } from '../migrations/1764000000025-quarantine.js';
import { TextOfOwnEditions1764000000026 } from '../migrations/1764000000026-text-of-own-editions.js';
import { Addresses1764000000027 } from '../migrations/1764000000027-addresses.js';
import { AskedPieces1764000000030 } from '../migrations/1764000000030-asked-pieces.js';
import { ReadingsOfOthers1764000000033 } from '../migrations/1764000000033-readings-of-others.js';
import { LevelsOfEditions1764000000034 } from '../migrations/1764000000034-levels-of-editions.js';
import { WordsOfFiles1764000000035 } from '../migrations/1764000000035-words-of-files.js';
import { IdentityOfEditions1764000000036 } from '../migrations/1764000000036-identity-of-editions.js';
import { EditionsAreClosed1764000000037 } from '../migrations/1764000000037-editions-are-closed.js';
import { FeaturesOfOpenEditions1764000000038 } from '../migrations/1764000000038-features-of-open-editions.js';
import { OwnersWithoutSuperuser1764000000039 } from '../migrations/1764000000039-owners-without-superuser.js';
import { Demonstration1764000000040 } from '../migrations/1764000000040-demonstration.js';
import { CompactGeometries1764000000042 } from '../migrations/1764000000042-compact-geometries.js';
import { EngineThatRead1764000000041 } from '../migrations/1764000000041-engine-that-read.js';
import { WhatAWatchdogSees1764000000043 } from '../migrations/1764000000043-what-a-watchdog-sees.js';
import { WorklistViews1764000000044 } from '../migrations/1764000000044-worklist-views.js';
import { DayOfHandingOver1764000000045 } from '../migrations/1764000000045-day-of-handing-over.js';
import { FeedsOfKeys1764000000046 } from '../migrations/1764000000046-feeds-of-keys.js';
import { Territories1764000000032 } from '../migrations/1764000000032-territories.js';

/** In the order in which they run; forward only. */
export const MIGRATIONS = [
  Foundation1764000000001,
  Layers1764000000002,
  Applications1764000000003,
  EditionsAndCalendars1764000000004,
  LinkedFiles1764000000005,
  LayerMappings1764000000006,
  BrowsableFeatures1764000000009,
  People1764000000010,
  LayerPublications1764000000007,
  Neighbours1764000000008,
  MessagesAndOffice1764000000011,
  Worklist1764000000012,
  Consultations1764000000013,
  Inquiries1764000000014,
  Meetings1764000000015,
  SuspendedAdministrations1764000000017,
  SiteOverrides1764000000021,
  Documents1764000000022,
  Submissions1764000000023,
  Operators1764000000024,
  Quarantine1764000000025,
  TextOfOwnEditions1764000000026,
  Addresses1764000000027,
  AskedPieces1764000000030,
  Territories1764000000032,
  ReadingsOfOthers1764000000033,
  LevelsOfEditions1764000000034,
  WordsOfFiles1764000000035,
  IdentityOfEditions1764000000036,
  EditionsAreClosed1764000000037,
  FeaturesOfOpenEditions1764000000038,
  OwnersWithoutSuperuser1764000000039,
  Demonstration1764000000040,
  EngineThatRead1764000000041,
  CompactGeometries1764000000042,
  WhatAWatchdogSees1764000000043,
  WorklistViews1764000000044,
  DayOfHandingOver1764000000045,
  FeedsOfKeys1764000000046,
];
