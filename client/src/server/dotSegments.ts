/** Whether a path has a part `.` or `..`, so that it may lead elsewhere than it seems to. Windows' separator counts too. */
export function hasDotSegments(path: string): boolean {
  return path.split(/[/\\]/).some((segment) => segment === '.' || segment === '..');
}
