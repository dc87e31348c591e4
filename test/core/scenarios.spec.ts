import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reasonInWords } from '../../src/procedures/index.js';
import { readScenarios, readable } from '../../src/scenarios/read-scenarios.js';
import { replayScenario } from '../../src/scenarios/replay-scenario.js';
import { library, texts } from './procedures.js';

const FOLDER = 'test/scenarios';
const scenarios = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) =>
    readScenarios(readFileSync(join(FOLDER, name), 'utf8'))
      .map(readable)
      .map((scenario) => ({ ...scenario, name: `${name} ${scenario.id}: ${scenario.title}` })),
  )
  .filter(({ procedure }) => library.knows(procedure));

describe('the law as dated scenarios', () => {
  it.each(scenarios)('$name', (scenario) => {
    expect(replayScenario(library, scenario, (reason) => reasonInWords(texts, reason, 'fr'))).toEqual([]);
  });

  it('goes red for an expectation that is a day off', () => {
    const scenario = scenarios.find(({ expect: expected }) => typeof expected?.deadlines?.['decision'] === 'string')!;
    const wrong = { ...scenario, expect: { deadlines: { decision: '1999-01-01' } } };
    expect(replayScenario(library, wrong, (reason) => reason.kind)).toHaveLength(1);
  });
});
