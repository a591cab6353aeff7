/** `npm run build`: the citizens' scripts first, then the pages. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildBrowserScripts } from './build-browser';

await buildBrowserScripts();
execFileSync(process.execPath, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
