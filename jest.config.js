// NestJS 12 ships ES modules only, and Jest can require() one only from Node 24.9 on: tests run in Jest's native ESM mode.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.(spec|acceptance)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  // Tests that stand outside of the sources try what the build made, with the record of what it proofread; the specs that
  // lie beside a source try that source.
  moduleNameMapper: { '^(?:\\.\\./)+src/(.*\\.js)$': '<rootDir>/dist/src/$1', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: '<rootDir>/tsconfig.json' }] },
  globalSetup: '<rootDir>/test/support/start-database.mjs',
  globalTeardown: '<rootDir>/test/support/stop-database.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: 2,
  testTimeout: 30_000,
};
