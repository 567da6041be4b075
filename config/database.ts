import { readEnvironment } from '../src/environment';

export default () => {
  const environment = readEnvironment();
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString: environment.DATABASE_URL },
      pool: { min: 0, max: environment.DATABASE_POOL_MAX },
      acquireConnectionTimeout: 10_000,
    },
    settings: { useTypescriptMigrations: true },
  };
};
