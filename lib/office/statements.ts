/** Statements that set up what the office says of itself. Executes nothing. */
import { compose, type Statement } from '@/db/statement';
import { officeSetting } from '@/db/tables/office';
import type { OfficeProfile } from './queries';

/** First set-up only: a second salt would make every passphrase and tracking code worthless. */
export const composeOfficeSetUp = ({ name, salt }: OfficeProfile): Statement =>
  compose.insert(officeSetting).values([
    { key: 'name.th', value: name.th },
    { key: 'name.en', value: name.en },
    { key: 'salt', value: salt },
  ]);
