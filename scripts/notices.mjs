// npm run notices: writes THIRD_PARTY_NOTICES.md, the licences of all that ships. A test holds that it is current.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setUp.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

fs.writeFileSync(path.join(root, 'THIRD_PARTY_NOTICES.md'), await thirdPartyNotices());
