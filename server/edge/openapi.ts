import { z } from 'zod';
import { commandNames, commands } from '../../protocol/commands.ts';
import { type ErrorCode, errorTable } from '../../protocol/errors.ts';

const always: readonly ErrorCode[] = [
  'invalid',
  'too_large',
  'rate_limited',
  'internal',
  'unavailable',
];

/** The OpenAPI 3.1 document of the HTTP interface, made from the registry of commands. */
export function openApi(): object {
  const paths: Record<string, unknown> = {};
  for (const name of commandNames) {
    const command = commands[name];
    const codes: ErrorCode[] = [
      ...always,
      ...(command.who === 'person' ? (['unauthenticated'] as const) : []),
      ...command.errors,
    ];
    paths[`/api/v1/${name}`] = {
      post: {
        operationId: name,
        summary: command.about,
        security: command.who === 'person' ? [{ bearer: [] }, { cookie: [] }] : [],
        requestBody: { required: true, content: json(schema(command.input, 'input')) },
        responses: {
          200: {
            description: 'Done',
            content: json({
              type: 'object',
              required: ['ok', 'result'],
              properties: { ok: { const: true }, result: schema(command.result, 'output') },
            }),
          },
          default: {
            description: `One of: ${codes.map((code) => `${code} (${errorTable[code].status})`).join(', ')}`,
            content: json({ $ref: '#/components/schemas/Refusal' }),
          },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Parley', version: 'v1' },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'parley' },
      },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['ok', 'error'],
          properties: {
            ok: { const: false },
            error: {
              type: 'object',
              required: ['code', 'message', 'retry'],
              properties: {
                code: { enum: Object.keys(errorTable) },
                message: { type: 'string' },
                retry: { type: 'boolean' },
                field: { type: 'string' },
                suggestion: { type: 'string' },
                retryAfterMillis: { type: 'integer' },
              },
            },
          },
        },
      },
    },
  };
}

function json(content: object): object {
  return { 'application/json': { schema: content } };
}

function schema(type: z.ZodType, io: 'input' | 'output'): object {
  return z.toJSONSchema(type, { io, unrepresentable: 'any' });
}
