import type { NextConfig } from 'next';

/** Thai lives at the root of the site; inside, every citizen page has its language as first segment. */
const citizenPaths = ['survey', 'transparency', 'voice', 'privacy', 'protection'];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // One process, small machine: type checking and linting are commands of their own.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@libsql/client', 'libsql', 'argon2'],
  headers: async () => [
    // Addressed by content (`?v=`) or never changed under the same name: a second visit fetches only the page.
    ...['/css/:file', '/fonts/:file', '/assets/:file'].map((source) => ({
      source,
      headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
    })),
    // A Worker lives under the policy of its own file: those that hold a key or a clear file reach no address at all.
    ...['/assets/key-worker.js', '/assets/evidence-worker.js'].map((source) => ({
      source,
      headers: [{ key: 'content-security-policy', value: "default-src 'none'" }],
    })),
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/th' },
      ...citizenPaths.map((path) => ({ source: `/${path}/:rest*`, destination: `/th/${path}/:rest*` })),
    ],
    afterFiles: [],
    fallback: [{ source: '/:rest*', destination: '/th/:rest*' }],
  }),
};

export default config;
