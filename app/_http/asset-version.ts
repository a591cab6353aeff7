/** The style sheet's content hash, so that browsers may keep it for a year and still get a new one at once. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

let version: string | undefined;

export const assetVersion = (): string => {
  version ??= createHash('sha256')
    .update(readFileSync(path.join(process.cwd(), 'public/css/prongsai.css')))
    .digest('base64url')
    .slice(0, 10);
  return version;
};
