import type { CivilDate } from '../../calendar/index.js';
import type { Memory, OpinionRecord } from '../memory.js';
import type { Snapshot } from '../snapshot.js';

/** What a rule may still see of a file, as a list of small statements: `clock decision overdue`, `opinion giser pending`. */
export type Features = string[];

type Live = ReadonlySet<string>;

/** A part of the memory: the facts that can see it, and what they see of it. Days are left out: rules see clocks. */
interface Part {
  key: keyof Memory;
  seenBy: RegExp;
  see(memory: Memory, today: CivilDate): Features;
}

const PROJECT = ['derogation', 'impactStudy', 'municipalRoad', 'limitedImpact'] as const;

const standingOf = ({ status, requestedOn, afterDecisionTerm }: OpinionRecord) =>
  afterDecisionTerm ? `${status} after the term` : status === 'pending' && requestedOn === undefined ? 'announced' : status;

const PARTS: Part[] = [
  {
    key: 'submission',
    seenBy: /^(project\.|road\.pending$)/,
    see: ({ submission }) => PROJECT.filter((field) => submission?.[field]).map((field) => `submitted ${field}`),
  },
  {
    key: 'denials',
    seenBy: /^file\.foundIncompleteBefore$/,
    see: ({ denials }) => (denials > 0 ? ['denied before'] : []),
  },
  {
    key: 'acknowledgement',
    seenBy: /^acknowledged$/,
    see: ({ acknowledgement: said }) => (said ? [`acknowledged ${said.bySilence ? 'by silence' : 'in time'}`] : []),
  },
  {
    key: 'acknowledgement',
    seenBy: /^(announced\.bindingOpinion|delegatedOfficial\.bindsToRefuse)$/,
    see: ({ acknowledgement: said }) => (said?.delegatedOfficialOpinion === 'binding' ? ['binding opinion'] : []),
  },
  {
    key: 'acknowledgement',
    seenBy: /^(announced\.(?!bindingOpinion)|publicity\.)/,
    see: ({ acknowledgement: said }) =>
      said?.publicity ? [`announced ${said.publicity} ${(said.publicityDays ?? 15) >= 30 ? 30 : 15}`] : [],
  },
  {
    key: 'acknowledgement',
    seenBy: /^(project\.|road\.pending$)/,
    see: ({ acknowledgement: said }) => PROJECT.filter((field) => said?.[field]).map((field) => `announced ${field}`),
  },
  {
    key: 'acknowledgement',
    seenBy: /^retailNetArea\./,
    // Where an inquiry is announced, no rule asks how large the shop is any more.
    see: ({ acknowledgement: said }) =>
      said?.retailNetArea !== undefined && said.publicity !== 'inquiry' ? [`announced area ${said.retailNetArea}`] : [],
  },
  {
    key: 'opinions',
    seenBy: /^(opinions?|delegatedOfficial)\./,
    see: ({ opinions }) => {
      const { 'delegated-official': asked } = opinions;
      return asked ? [`opinion delegated-official ${standingOf(asked)}`] : [];
    },
  },
  {
    key: 'opinions',
    seenBy: /^opinions?\./,
    see: ({ opinions }) =>
      Object.entries(opinions)
        .filter(([body]) => body !== 'delegated-official')
        // Only the verdict of the delegated official weighs on a decision.
        .map(([body, record]) => `opinion ${body} ${record.status === 'pending' ? standingOf(record) : 'given'}`),
  },
  {
    key: 'opinions',
    seenBy: /^advisoryCommittee\./,
    see: ({ opinions }) =>
      ['unfavourable', 'conditional'].includes(opinions['advisory-committee']?.status ?? '') ? ['committee objected'] : [],
  },
  {
    key: 'publicity',
    seenBy: /^publicity\./,
    see: ({ publicity }, today) => {
      if (!publicity) return [];
      if (publicity.closedOn !== undefined) return ['publicity closed'];
      return [`publicity ${publicity.voluntary ? 'voluntary ' : ''}${today >= publicity.until ? 'at its end' : 'running'}`];
    },
  },
  {
    key: 'publicity',
    seenBy: /^publicity\.inquiry/,
    see: ({ publicity }) =>
      publicity?.kind === 'inquiry' && publicity.closedOn !== undefined
        ? [`inquiry of ${publicity.days >= 30 ? 30 : 15} closed`]
        : [],
  },
  { key: 'publicityHeld', seenBy: /^publicity\./, see: ({ publicityHeld }) => (publicityHeld ? ['publicity held'] : []) },
  {
    key: 'road',
    seenBy: /^road\.refused$/,
    see: ({ road }) => (road?.outcome === 'refused' ? ['road refused'] : []),
  },
  {
    key: 'road',
    seenBy: /^road\.(?!refused)/,
    see: ({ road }) => (road ? [`road ${road.outcome === undefined ? 'before council' : 'settled'}`] : []),
  },
  { key: 'plansReceivedOn', seenBy: /^plans\./, see: (memory) => (memory.plansReceivedOn ? ['plans received'] : []) },
  { key: 'collegeWasSilent', seenBy: /^college\./, see: (memory) => (memory.collegeWasSilent ? ['college silent'] : []) },
  { key: 'decision', seenBy: /^/, see: ({ decision }) => (decision ? [`decided by ${decision.by}`] : []) },
  {
    key: 'delivered',
    seenBy: /^to\.alreadyReached$/,
    see: ({ delivered }) => Object.keys(delivered).map((party) => `delivered to ${party}`),
  },
  {
    key: 'appeals',
    seenBy: /^appeal\./,
    see: ({ appeals }) => (appeals.some(({ by }) => by !== 'applicant' && by !== 'third-parties') ? ['suspensive appeal'] : []),
  },
  { key: 'appealReceivedOn', seenBy: /^appeal\./, see: (memory) => (memory.appealReceivedOn ? ['appeal received'] : []) },
  { key: 'appealHeardOn', seenBy: /^appeal\./, see: (memory) => (memory.appealHeardOn ? ['appeal heard'] : []) },
  {
    key: 'permit',
    seenBy: /^(lapse|phases)\./,
    see: ({ permit }) =>
      permit === undefined
        ? []
        : [
            ...(permit.extensionAskedOn ? ['extension asked'] : []),
            ...(permit.extendedOn ? ['extension given'] : []),
            ...permit.phases.map(({ name }) => `phase ${name} ${permit.lapsedPhases.includes(name) ? 'lapsed' : 'alive'}`),
          ],
  },
  {
    key: 'suspensionGround',
    seenBy: /^suspension\./,
    see: ({ suspensionGround: ground }) => (ground ? [`suspended ${ground === 'unlawful' ? 'unlawful' : 'otherwise'}`] : []),
  },
  { key: 'noticeLate', seenBy: /^works\./, see: (memory) => (memory.noticeLate ? ['late notice'] : []) },
];

/** Kept for explanations and expectations: no fact reads them. */
const UNSEEN = new Set<string>(['poster', 'baseDays', 'outcome', 'executableFrom', 'suspendedDays']);
const KNOWN = new Set<string>([...PARTS.map(({ key }) => key), ...UNSEEN]);

/** All that the live facts can see of a file on that day, the position of its chart excepted. */
export function featuresOf({ memory, clocks }: Snapshot, today: CivilDate, live: Live): Features {
  const features = partsSeenBy(live).flatMap(({ see }) => see(memory, today));
  for (const [key, value] of Object.entries(memory)) {
    // A part of the memory that this list does not know is seen whole, its days excepted.
    if (!KNOWN.has(key)) features.push(`${key} ${JSON.stringify(value).replaceAll(/\d{4}-\d{2}-\d{2}/g, 'day')}`);
  }
  for (const [name, clock] of Object.entries(clocks)) {
    if (!isVisible(name, clock.expiry, live)) continue;
    features.push(`clock ${name} ${clock.suspended ? 'stands still' : clock.legal < today ? 'overdue' : 'runs'}`);
  }
  return features.sort();
}

const seenParts = new WeakMap<Live, Part[]>();

function partsSeenBy(live: Live): Part[] {
  let parts = seenParts.get(live);
  if (!parts) {
    const names = [...live];
    parts = PARTS.filter(({ seenBy }) => names.some((name) => seenBy.test(name)));
    seenParts.set(live, parts);
  }
  return parts;
}

/** Whether a rule can see the clock: because it expires, or because a fact names it. */
export function isVisible(name: string, expiry: string, live: Live): boolean {
  if (expiry !== 'shown') return true;
  return ['listed', 'open', 'overdue'].some((prefix) => live.has(`${prefix}.${name}`));
}
