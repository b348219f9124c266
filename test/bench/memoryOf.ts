import fs from 'node:fs';

/** What a process holds in memory now and held at most, in MB, where the system tells; undefined elsewhere and when it has ended. */
export function memoryOf(pid: number | undefined): { readonly now: number; readonly most: number } | undefined {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string): number => Math.round(Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1]) / 1024);
    const [now, most] = [megabytes('VmRSS'), megabytes('VmHWM')];
    return Number.isNaN(now) ? undefined : { now, most };
  } catch {
    return undefined;
  }
}
