import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { TestApp } from './app';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
  parameters?: { name: string; in: string }[];
}

interface OpenApiDocument {
  openapi: string;
  paths: Record<string, { get: Operation }>;
}

/** Asks the server for its description, and checks answers against it. */
export const readOpenApi = async (app: TestApp) => {
  const { body } = await app.http.get('/api/openapi.json').expect(200);
  const document: OpenApiDocument = body;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'openapi');

  /** @returns what is wrong with an answer of `path` (a key of `paths`); nothing when it is as described */
  const faultsOf = (path: string, { status, body: answer }: { status: number; body: unknown }) => {
    const schema =
      document.paths[path]?.get.responses[status]?.content?.['application/json']?.schema;
    if (!schema) return [`${path} says nothing of ${status}`];
    // References of the document are those of its root.
    const text = JSON.stringify(schema).replaceAll('#/components', 'openapi#/components');
    const validate = ajv.compile(JSON.parse(text));
    return validate(answer) ? [] : (validate.errors ?? []);
  };
  return { document, faultsOf };
};
