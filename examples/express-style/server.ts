import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';

const parley = process.env.EXAMPLE_PARLEY ?? 'http://localhost:4000';
const port = Number(process.env.EXAMPLE_PORT ?? 4101);

const app = Fastify();

function serve(path: string, file: string, type: string): void {
  app.get(path, async (_request, reply) => {
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    return reply.type(type).send(text.replaceAll('{{parley}}', parley));
  });
}

serve('/', './index.html', 'text/html');
serve('/client.js', './client.js', 'text/javascript');
serve('/uuid.js', '../uuid.js', 'text/javascript');
serve('/style.css', '../style.css', 'text/css');

await app.listen({ port });
console.log(`Express style: http://localhost:${port}`);
