// Booting Strapi or a browser takes seconds on a small machine; a test that hangs still ends.
jest.setTimeout(120_000);
