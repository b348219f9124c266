import type { Kernels, Layout } from './kernels';
import { kernelBytes } from './kernelBytes';

interface Exports {
  configure(layout: number): void;
  project(window: number, count: number, columns: number, inputs: number, targets: number): void;
  first(start: number, end: number): void;
  raise(start: number, end: number): void;
  share(count: number): void;
  second(start: number, end: number): void;
}

const pageBytes = 65536;
/** The first bytes of the memory are free for the layout. */
const layoutAddress = 16;

/** The kernels in WebAssembly with SIMD; undefined where the host has none. */
export function webAssemblyKernels(bytes: number, layout: Layout): Kernels | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
    const module = new WebAssembly.Module(Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0)));
    const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
    new Int32Array(memory.buffer, layoutAddress).set(inOrder(layout));
    exports.configure(layoutAddress);
    const { project, first, raise, share, second } = exports;
    return { memory: memory.buffer, project, first, raise, share, second };
  } catch {
    return undefined;
  }
}

/** The numbers of the layout in the order in which `configure` reads them. */
function inOrder(layout: Layout): number[] {
  const { hidden1, hidden2, inputWidth, emissionStride } = layout;
  const { firstWeights, flagWeights, firstBias, secondWeights, poolWeights, secondBias, outputWeights, outputBias } = layout;
  const { projections, flags, needs, groups, hidden, active, activeCounts, emissions } = layout;
  const { groupMaxima, groupShares, sums, list, rows, bitPositions } = layout;
  return [
    ...[hidden1, hidden2, inputWidth, emissionStride],
    ...[firstWeights, flagWeights, firstBias, secondWeights, poolWeights, secondBias, outputWeights, outputBias],
    ...[projections, flags, needs, groups, hidden, active, activeCounts, emissions],
    ...[groupMaxima, groupShares, sums, list, rows, bitPositions],
  ];
}
