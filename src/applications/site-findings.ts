import type { Language } from '../core/language/index.js';
import type { Memory } from '../core/procedure/index.js';
import { LAYER_KINDS, type Answer, type SiteEvidence, type TellingHit, type TriggerLibrary } from '../parcels/index.js';
import { citationIn, type Texts } from '../procedures/index.js';
import { findingInWords } from './finding-in-words.js';
import type { Named } from './named.js';
import type { OpenedApplication } from './read-applications.service.js';
import { effectiveAnswer, type SiteOverride, type SiteOverrides } from './site-overrides.js';

/** What a trigger of the law says of a site: what counts, what the map found, and what follows. */
export interface SiteFinding extends Named {
  layer: Named;
  /** What counts: the map's answer, or the officer's in its place. */
  answer: Answer;
  machine: { answer: Answer; hits: TellingHit[] };
  /** The same as one sentence. */
  told: string;
  article: string;
  confidence: 'high' | 'medium' | 'low';
  /** Proposed when the answer is yes, and to be settled when it is uncertain. */
  follows: Follows;
  override: SiteOverride | null;
}

export interface Follows {
  fact: string | null;
  opinions: ProposedOpinion[];
  mayAsk: ProposedOpinion[];
  delegatedOfficialOpinion: Named | null;
  publicity: (Named & { days?: number }) | null;
  note: string | null;
}

/** An opinion that the map proposes; `announced` when the file has it already. */
export interface ProposedOpinion extends Named {
  announced: boolean;
}

/** How many findings wait for an officer: uncertain ones, and overrides whose evidence has changed. */
export interface SiteFindings {
  toSettle: number;
  toReview: number;
  items: SiteFinding[];
}

/** What each trigger says of a site, those that count first; with what an officer decided otherwise. */
export function siteFindings(
  texts: Texts,
  triggers: TriggerLibrary,
  evidence: SiteEvidence,
  language: Language,
  overrides: SiteOverrides = {},
  memory?: Memory,
): SiteFindings {
  const opinionsOf = (bodies: readonly string[] = []): ProposedOpinion[] =>
    bodies.map((name) => ({
      name,
      label: texts.word('bodies', name, language),
      announced: memory !== undefined && Object.hasOwn(memory.opinions, name),
    }));
  const found = (evidence.triggers ?? []).flatMap((told): SiteFinding[] => {
    const trigger = triggers.find(told.trigger);
    if (!trigger) return [];
    const { article, confidence, follows } = told.rule ?? trigger;
    const override = overrides[told.trigger] ?? null;
    const answer = effectiveAnswer(told, overrides);
    const machine = { answer: told.answer, hits: told.hits ?? [] };
    const { delegatedOfficialOpinion: official, publicity, publicityDays: days } = follows;
    return [
      {
        name: trigger.id,
        label: trigger.title[language],
        layer: { name: trigger.layer, label: layerLabel(trigger.layer, language) },
        answer,
        machine,
        told: findingInWords(trigger.title[language], machine, language),
        article: citationIn(article, language),
        confidence,
        follows: {
          fact: follows.fact ?? null,
          opinions: opinionsOf(follows.opinions),
          mayAsk: opinionsOf(follows.mayAsk),
          delegatedOfficialOpinion: official
            ? { name: official, label: texts.word('values', `delegatedOfficialOpinion.${official}`, language) }
            : null,
          publicity: publicity
            ? {
                name: publicity,
                label: texts.word('values', `publicity.${publicity}`, language),
                ...(days !== undefined && { days }),
              }
            : null,
          note: follows.note?.[language] ?? null,
        },
        override,
      },
    ];
  });
  const items = found.toSorted((a, b) => RANK.indexOf(a.answer) - RANK.indexOf(b.answer));
  return {
    toSettle: items.filter(({ answer }) => answer === 'uncertain').length,
    toReview: items.filter(({ override }) => override?.toReview).length,
    items,
  };
}

/** The same for a file; of a file without a site, nothing. */
export function findingsOf(
  texts: Texts,
  triggers: TriggerLibrary,
  { application }: Pick<OpenedApplication, 'application'>,
  evidence: SiteEvidence | undefined,
  language: Language,
): SiteFindings {
  if (!evidence) return { toSettle: 0, toReview: 0, items: [] };
  return siteFindings(texts, triggers, evidence, language, application.siteOverrides, application.snapshot.memory);
}

function layerLabel(kind: string, language: Language): string {
  const { label } = LAYER_KINDS[kind]!;
  return label[language] ?? label.fr;
}

const RANK: readonly Answer[] = ['uncertain', 'yes', 'no', 'untested'];

/** The findings that ask something of an officer: a yes, a doubt, or an answer of an officer's own. */
export function telling({ items, ...counts }: SiteFindings): SiteFindings {
  return {
    ...counts,
    items: items.filter(({ answer, override }) => answer === 'yes' || answer === 'uncertain' || override !== null),
  };
}
