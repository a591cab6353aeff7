/**
 * The outermost layer of the running service. It refuses to start half-configured, keeps network
 * addresses from everything behind it, gives every answer the strict headers, and answers in our own
 * words what the framework would answer bare: malformed addresses, unknown methods, oversized bodies.
 */
import { createServer } from 'node:http';
import next from 'next';
import { tsImport } from 'tsx/esm/api';

const load = (path) => tsImport(path, import.meta.url);

const { readSettings } = await load('../lib/platform/env.ts');
const { listStartProblems } = await load('./start-problems.ts');
const { createPeerNaming, peerHeader } = await load('../lib/platform/peer.ts');
const { bangkokDay } = await load('../lib/platform/iso-day.ts');
const { baselineHeadersOf } = await load('../app/_http/headers.ts');
const { refusalPage } = await load('../app/_http/refusal-page.tsx');
const { bodyBytesMaxOf } = await load('../app/_http/body-limit.ts');

// Loading TypeScript turns source maps on for everything; those of the built pages alone fill 80 MB of memory.
process.setSourceMapsEnabled(false);

const problems = await listStartProblems();
if (problems.length > 0) {
  process.stderr.write(`${['Prongsai does not start:', ...problems.map((problem) => `- ${problem}`)].join('\n')}\n`);
  process.exit(1);
}

const settings = readSettings();
process.env.NEXTAUTH_URL = settings.publicOrigin;
process.env.NEXTAUTH_SECRET = settings.deriveKey('session').toString('base64');

const app = next({ dev: false, hostname: settings.host, port: settings.port });
await app.prepare();
const handle = app.getRequestHandler();

const namePeer = createPeerNaming(() => bangkokDay(new Date()));
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);

const addressOf = (request) => {
  const forwarded = settings.isBehindProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
};

const isWellFormed = (url) => {
  try {
    decodeURIComponent(url.split('?')[0]);
    return url.startsWith('/') && !url.startsWith('//') && url.length <= 2000;
  } catch {
    return false;
  }
};

/**
 * Answers without the framework, a page to people and JSON to scripts; the connection ends, so an unread body cannot
 * linger.
 */
const refuse = async (request, response, status, reason) => {
  const isScript = request.url?.startsWith('/api/') ?? false;
  const body = isScript
    ? JSON.stringify({ ok: false, error: reason })
    : await refusalPage(reason, settings.isDemonstration);
  const type = isScript ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': type, connection: 'close' });
  response.end(body);
};

const policyHeader = 'content-security-policy';

/**
 * Sets the baseline at once, the policy as late as can be: pages bring their own, and the framework never replaces a
 * header that is there already.
 */
const setBaseline = (response, { [policyHeader]: policy, ...headers }) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (...head) => {
    if (!response.hasHeader(policyHeader)) response.setHeader(policyHeader, policy);
    return writeHead(...head);
  };
};

const server = createServer(async (request, response) => {
  try {
    setBaseline(response, baselineHeadersOf(request.url ?? ''));
    if (settings.publicOrigin.startsWith('https:')) {
      response.setHeader('strict-transport-security', 'max-age=31536000');
    }
    request.headers[peerHeader] = namePeer(addressOf(request));
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded']) delete request.headers[name];

    if (!methods.has(request.method ?? '')) return await refuse(request, response, 405, 'method');
    if (!isWellFormed(request.url ?? '')) return await refuse(request, response, 400, 'address');
    if (Number(request.headers['content-length'] ?? 0) > bodyBytesMaxOf(request.url)) {
      return await refuse(request, response, 413, 'too-large');
    }
    await handle(request, response);
  } catch {
    if (!response.headersSent) await refuse(request, response, 500, 'broken');
    else response.destroy();
  }
});

// A slow sender may hold a connection, not a worker; uploads on weak networks need minutes.
server.requestTimeout = 300_000;
server.headersTimeout = 20_000;

/** What is not HTTP at all never becomes a request; its sender still gets our page and our headers, written by hand. */
const malformedAnswer = async () => {
  const body = await refusalPage('malformed', settings.isDemonstration);
  const headers = {
    ...baselineHeadersOf('/'),
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${body}`;
};
const malformed = await malformedAnswer();
server.on('clientError', (_error, socket) => {
  if (socket.writable) socket.end(malformed);
});

server.listen(settings.port, settings.host, () => {
  process.stdout.write(`Prongsai is open on http://${settings.host}:${settings.port}\n`);
});

const close = () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5000).unref();
};
process.on('SIGTERM', close);
process.on('SIGINT', close);
