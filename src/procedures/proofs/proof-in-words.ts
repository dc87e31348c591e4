import { fill, type Language, type Words } from '../../core/language/index.js';
import type { CounterExample, Proof, ProofName, ProofResult } from '../../core/procedure/index.js';
import { dateInWords } from '../dates.js';
import type { Texts } from '../texts.js';
import { payloadInWords } from './payload-in-words.js';

const CLAIMS: Record<ProofName, Words> = {
  reachable: {
    fr: 'Tout état peut être atteint.',
    de: 'Jeder Zustand kann erreicht werden.',
    nl: 'Elke toestand kan worden bereikt.',
    en: 'Every state can be reached.',
  },
  'no-dead-end': {
    fr: 'Nulle part le dossier ne reste sans suite possible.',
    de: 'Nirgends bleibt die Akte ohne möglichen Fortgang.',
    nl: 'Nergens blijft het dossier zonder mogelijk vervolg.',
    en: 'Nowhere is a file left without any possible step.',
  },
  'way-out': {
    fr: 'De partout, une fin de la procédure peut être atteinte.',
    de: 'Von überall aus kann ein Ende des Verfahrens erreicht werden.',
    nl: 'Van overal kan een einde van de procedure worden bereikt.',
    en: 'From everywhere an end of the procedure can be reached.',
  },
  silence: {
    fr: 'Quand chacun se tait, les échéances mènent à une fin ou à un acte que quelqu’un peut poser.',
    de: 'Schweigen alle, so führen die Fristen zu einem Ende oder zu einer Handlung, die jemand vornehmen kann.',
    nl: 'Als iedereen zwijgt, leiden de termijnen naar een einde of naar een handeling die iemand kan stellen.',
    en: 'When everyone is silent, the time limits lead to an end or to a step that somebody may take.',
  },
  'clocks-answered': {
    fr: 'Tout délai qui expire reçoit sa réponse là où il court.',
    de: 'Jede ablaufende Frist findet ihre Antwort dort, wo sie läuft.',
    nl: 'Elke termijn die verstrijkt krijgt een antwoord waar hij loopt.',
    en: 'Every time limit that expires is answered where it runs.',
  },
  admissibility: {
    fr: 'Aucun permis sans recevabilité, dite ou tacite.',
    de: 'Keine Genehmigung ohne ausdrückliche oder stillschweigende Zulässigkeit.',
    nl: 'Geen vergunning zonder ontvankelijkheid, uitdrukkelijk of stilzwijgend.',
    en: 'No permit without admissibility, said or tacit.',
  },
  roles: {
    fr: 'Tout acte a un rôle qui peut l’enregistrer.',
    de: 'Für jede Handlung gibt es eine Rolle, die sie eintragen darf.',
    nl: 'Elke handeling heeft een rol die ze mag registreren.',
    en: 'Every step has a role that may record it.',
  },
  effects: {
    fr: 'Toute suite est connue une seule fois.',
    de: 'Jede Folge ist genau einmal bekannt.',
    nl: 'Elk gevolg is precies één keer gekend.',
    en: 'Every effect is known exactly once.',
  },
  facts: {
    fr: 'Tout élément constaté a une seule source.',
    de: 'Jede festgestellte Tatsache hat genau eine Quelle.',
    nl: 'Elk vastgesteld gegeven heeft precies één bron.',
    en: 'Every fact has exactly one source.',
  },
  articles: {
    fr: 'Tout passage cite un article.',
    de: 'Jeder Übergang nennt einen Artikel.',
    nl: 'Elke overgang vermeldt een artikel.',
    en: 'Every transition cites an article.',
  },
};

const VERDICTS: Record<'proved' | 'disproved' | 'open' | 'not-applicable', Words> = {
  proved: { fr: 'prouvé', de: 'bewiesen', nl: 'bewezen', en: 'proved' },
  disproved: { fr: 'RÉFUTÉ', de: 'WIDERLEGT', nl: 'WEERLEGD', en: 'DISPROVED' },
  open: { fr: 'NON CONCLU', de: 'OFFEN', nl: 'ONBESLIST', en: 'OPEN' },
  'not-applicable': { fr: 'sans objet', de: 'gegenstandslos', nl: 'niet van toepassing', en: 'not applicable' },
};

const SAY = {
  same: {
    fr: 'Mot pour mot le droit de « {other} » : une seule preuve vaut pour les deux ({verdict}).',
    de: 'Wort für Wort das Recht von „{other}“: ein Beweis gilt für beide ({verdict}).',
    nl: 'Woord voor woord het recht van „{other}”: één bewijs geldt voor beide ({verdict}).',
    en: 'Word for word the law of “{other}”: one proof holds for both ({verdict}).',
  },
  walk: {
    fr: '{situations} situations, {steps} pas ; {extent}.',
    de: '{situations} Lagen, {steps} Schritte; {extent}.',
    nl: '{situations} situaties, {steps} stappen; {extent}.',
    en: '{situations} situations, {steps} steps; {extent}.',
  },
  all: { fr: 'toutes examinées', de: 'alle geprüft', nl: 'alle onderzocht', en: 'all of them looked into' },
  pairs: {
    fr: 'toutes les combinaisons de deux éléments examinées',
    de: 'alle Verbindungen von zwei Merkmalen geprüft',
    nl: 'alle combinaties van twee kenmerken onderzocht',
    en: 'every combination of two features looked into',
  },
  capped: {
    fr: 'Le parcours a atteint sa limite de situations avant la fin : rien n’est conclu. Relevez « --cap » ou divisez la procédure.',
    de: 'Der Durchgang hat seine Obergrenze vor dem Ende erreicht: nichts ist bewiesen. Erhöhen Sie „--cap“ oder teilen Sie das Verfahren.',
    nl: 'De doorloop bereikte zijn grens voor het einde: niets is bewezen. Verhoog „--cap” of splits de procedure.',
    en: 'The walk met its cap before its end: nothing is concluded. Raise “--cap” or split the procedure.',
  },
  waits: { fr: 'attente, jusqu’au {day}', de: 'Warten bis {day}', nl: 'wachten tot {day}', en: 'waiting, until {day}' },
  house: { fr: ' (d’office)', de: ' (von Amts wegen)', nl: ' (ambtshalve)', en: ' (by the house)' },
} satisfies Record<string, Words>;

/** The proofs of an edition, line by line, each failed one with the shortest history that shows it. */
export function proofInWords(texts: Texts, proof: Proof, language: Language): string[] {
  if (proof.sameLawAs !== undefined) {
    const verdict = VERDICTS[proof.proved ? 'proved' : 'disproved'][language];
    return [`${proof.procedure} (${proof.law})`, `  ${fill(SAY.same[language], { other: proof.sameLawAs, verdict })}`];
  }
  const extent = SAY[proof.exhaustive ? 'all' : 'pairs'][language];
  const lines = [
    `${proof.procedure} (${proof.law})`,
    `  ${fill(SAY.walk[language], { situations: proof.situations, steps: proof.steps, extent })}`,
  ];
  if (proof.results.some(({ verdict }) => verdict === 'open')) lines.push(`  ${SAY.capped[language]}`);
  for (const { sign, claim, told, examples } of claimsInWords(texts, proof, language)) {
    lines.push(`  ${sign} ${claim} ${told}`);
    for (const example of examples) lines.push(...example.map((line) => `      ${line}`));
  }
  return lines;
}

/** One claim of a proof, and what came of it. */
export interface ToldClaim {
  verdict: ProofResult['verdict'];
  /** ✓ proved, ✗ disproved, ? open, – not applicable. */
  sign: string;
  claim: string;
  /** The verdict in words. */
  told: string;
  /** Line by line, the shortest histories against it: what they concern, then day after day. */
  examples: string[][];
}

/** The claims of a proof in words, in their order. */
export function claimsInWords(texts: Texts, { results }: Proof, language: Language): ToldClaim[] {
  return results.map(({ proof, verdict, counterExamples }) => ({
    verdict,
    sign: MARKS[verdict],
    claim: CLAIMS[proof][language],
    told: VERDICTS[verdict][language],
    examples: counterExamples.map((example) => exampleInWords(texts, example, language)),
  }));
}

const MARKS = { proved: '✓', disproved: '✗', open: '?', 'not-applicable': '–' } as const;

/** What the proof claims, in one sentence. */
export function claimInWords(proof: ProofName, language: Language): string {
  return CLAIMS[proof][language];
}

function exampleInWords(texts: Texts, example: CounterExample, language: Language): string[] {
  const lines = [example.message ? `${example.subject} : ${example.message}` : example.subject];
  for (const { on, type, payload = {}, automatic } of example.history) {
    const detail = payloadInWords(texts, payload, language);
    const house = automatic ? SAY.house[language] : '';
    lines.push(`${dateInWords(on, language)} : ${texts.event(type, language)}${detail ? ` (${detail})` : ''}${house}`);
  }
  const last = example.history.at(-1)?.on;
  if (last === undefined || example.on > last) lines.push(fill(SAY.waits[language], { day: dateInWords(example.on, language) }));
  return lines;
}
