import { afterEach } from 'vitest';
import { Workbench } from './pages/workbench';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await Workbench.screenshotAll(`failed ${task.name.replace(/\W+/g, ' ')}`);
});
