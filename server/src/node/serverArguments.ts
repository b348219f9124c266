import { parseArgs } from 'node:util';

/** What the program was called for; `wrong` with a sentence that says what cannot be used. */
export type ServerCall =
  | { readonly kind: 'help' | 'version' }
  /** Over this port or pipe, else over standard streams or Node's channel, as the protocol's library reads from the arguments. */
  | { readonly kind: 'serve'; readonly cache: boolean; readonly socket?: number; readonly pipe?: string }
  | { readonly kind: 'wrong'; readonly problem: string };

const transports = ['stdio', 'node-ipc', 'socket', 'pipe'] as const;
const largestPort = 65_535;

/** Reads the arguments of `dossier-language-server`. They name exactly one way to reach the editor, unless they ask for help or the version. */
export function readServerArguments(args: readonly string[]): ServerCall {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        stdio: { type: 'boolean' },
        'node-ipc': { type: 'boolean' },
        socket: { type: 'string' },
        pipe: { type: 'string' },
        'no-cache': { type: 'boolean' },
        // Sent by editors, so that the server ends when they are gone. The protocol's library reads it.
        clientProcessId: { type: 'string' },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    return { kind: 'wrong', problem: (error as Error).message.replace(/(?<=')\. .*$/s, '') };
  }
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const named = transports.filter((transport) => values[transport] !== undefined);
  if (named.length === 0) return { kind: 'wrong', problem: 'How the editor is to be reached is missing.' };
  if (named.length > 1) return { kind: 'wrong', problem: `Only one of --${named.join(' and --')} can be used.` };
  const call = { kind: 'serve' as const, cache: values['no-cache'] !== true };
  if (values.pipe !== undefined) return values.pipe === '' ? { kind: 'wrong', problem: '--pipe takes the name of a pipe.' } : { ...call, pipe: values.pipe };
  if (values.socket === undefined) return call;
  const socket = Number(values.socket);
  if (!Number.isInteger(socket) || socket < 1 || socket > largestPort) return { kind: 'wrong', problem: `--socket takes the number of a port, not “${values.socket}”.` };
  return { ...call, socket };
}
