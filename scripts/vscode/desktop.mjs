import fs from 'node:fs';
import path from 'node:path';

/** Where VS Code's program stands, seen from the real place of its command `code`, on Linux, Windows and macOS. */
const programs = ['../code', '../Code.exe', '../../../MacOS/Code', '../../../MacOS/Electron'];

/**
 * The program of a desktop VS Code that can show a window: VSCODE_EXECUTABLE, else the one behind `code` on the PATH.
 * @returns {string | undefined}
 */
export function findDesktop() {
  if (process.env['VSCODE_EXECUTABLE']) return process.env['VSCODE_EXECUTABLE'];
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return undefined;
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => fs.existsSync(path.join(folder, command)));
  return folders
    .map((folder) => path.dirname(fs.realpathSync(path.join(folder, command))))
    .flatMap((folder) => programs.map((program) => path.resolve(folder, program)))
    .find((program) => fs.existsSync(program) && fs.statSync(program).isFile());
}
