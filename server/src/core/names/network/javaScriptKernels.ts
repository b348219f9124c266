import { flagCount } from '../inputColumns';
import { firstWindow, secondWindow } from '../namesModel';
import { Need, aloneInGroup, firstBlock, projectionBatch, secondBlock, type Kernels, type Layout } from './kernels';

const { fround } = Math;

/** The kernels in plain JavaScript, for hosts without WebAssembly SIMD. */
export function javaScriptKernels(bytes: number, layout: Layout): Kernels {
  const memory = new ArrayBuffer(bytes);
  const floats = new Float32Array(memory);
  const integers = new Int32Array(memory);
  const addresses = new Uint32Array(memory);
  const shorts = new Uint16Array(memory);
  const octets = new Uint8Array(memory);
  const { hidden1, hidden2, inputWidth, emissionStride } = layout;

  /** sum += the active part of `hidden` times the matrix `weights`. */
  function addProduct(sum: number, hidden: number, active: number, count: number, weights: number): void {
    for (let block = 0; block < hidden2; block += secondBlock) {
      const out = sum + block;
      const rows = weights + block * hidden1;
      for (let k = 0; k < count; k++) {
        const unit = shorts[active + k]!;
        const value = floats[hidden + unit]!;
        const row = rows + unit * secondBlock;
        for (let j = 0; j < secondBlock; j++) floats[out + j] = fround(floats[out + j]! + fround(value * floats[row + j]!));
      }
    }
  }

  function addPlace(sum: number, place: number, weights: number): void {
    const count = integers[(layout.activeCounts >> 2) + place]!;
    addProduct(sum, (layout.hidden >> 2) + place * hidden1, (layout.active >> 1) + place * hidden1, count, weights);
  }

  /** Lists the units above zero; gives their number. */
  function listActive(hidden: number, active: number): number {
    let count = 0;
    for (let j = 0; j < hidden1; j++) if (floats[hidden + j]! > 0) shorts[active + count++] = j;
    return count;
  }

  return {
    memory,
    project(window, count, columns, inputs, targets) {
      for (let k = 0; k < projectionBatch; k++) {
        const input = addresses[(inputs >> 2) + k]! >> 2;
        const target = (addresses[(targets >> 2) + k]! >> 2) + window * hidden1;
        floats.fill(0, target, target + hidden1);
        for (let block = 0; block < hidden1; block += firstBlock) {
          const out = target + block;
          const rows = (layout.firstWeights >> 2) + (window * hidden1 + block) * inputWidth;
          for (let c = 0; c < count; c++) {
            const column = integers[(columns >> 2) + c]!;
            const value = floats[input + column]!;
            if (value === 0) continue;
            const row = rows + column * firstBlock;
            for (let j = 0; j < firstBlock; j++) floats[out + j] = fround(floats[out + j]! + fround(value * floats[row + j]!));
          }
        }
      }
    },
    first(start, end) {
      const projections = layout.projections >> 2;
      const bias = layout.firstBias >> 2;
      for (let place = start; place < end; place++) {
        if (!(octets[layout.needs + place]! & Need.first)) continue;
        const hidden = (layout.hidden >> 2) + place * hidden1;
        floats.copyWithin(hidden, bias, bias + hidden1);
        for (let window = 0; window < firstWindow; window++) {
          const row = (addresses[projections + place + window - 2]! >> 2) + window * hidden1;
          for (let j = 0; j < hidden1; j++) floats[hidden + j] = fround(floats[hidden + j]! + floats[row + j]!);
        }
        for (let window = 0; window < firstWindow; window++) {
          for (let bits = shorts[(layout.flags >> 1) + place + window - 2]!; bits !== 0; bits &= bits - 1) {
            const flag = 31 - Math.clz32(bits & -bits);
            const row = (layout.flagWeights >> 2) + (window * flagCount + flag) * hidden1;
            for (let j = 0; j < hidden1; j++) floats[hidden + j] = fround(floats[hidden + j]! + floats[row + j]!);
          }
        }
        for (let j = 0; j < hidden1; j++) if (!(floats[hidden + j]! > 0)) floats[hidden + j] = 0;
        integers[(layout.activeCounts >> 2) + place] = listActive(hidden, (layout.active >> 1) + place * hidden1);
      }
    },
    raise(start, end) {
      for (let place = start; place < end; place++) {
        const group = integers[(layout.groups >> 2) + place]!;
        if (group < 0) continue;
        const hidden = (layout.hidden >> 2) + place * hidden1;
        const maxima = (layout.groupMaxima >> 2) + group * hidden1;
        for (let j = 0; j < hidden1; j++) if (floats[hidden + j]! > floats[maxima + j]!) floats[maxima + j] = floats[hidden + j]!;
      }
    },
    share(count) {
      const bias = layout.secondBias >> 2;
      for (let group = 0; group < count; group++) {
        const sum = (layout.groupShares >> 2) + group * hidden2;
        const maxima = (layout.groupMaxima >> 2) + group * hidden1;
        floats.copyWithin(sum, bias, bias + hidden2);
        addProduct(sum, maxima, layout.list >> 1, listActive(maxima, layout.list >> 1), layout.poolWeights >> 2);
      }
    },
    second(start, end) {
      for (let place = start; place < end; place++) {
        if (!(octets[layout.needs + place]! & Need.second)) continue;
        const sum = layout.sums >> 2;
        const group = integers[(layout.groups >> 2) + place]!;
        const origin = group >= 0 ? (layout.groupShares >> 2) + group * hidden2 : layout.secondBias >> 2;
        floats.copyWithin(sum, origin, origin + hidden2);
        if (group === aloneInGroup) addPlace(sum, place, layout.poolWeights >> 2);
        for (let window = 0; window < secondWindow; window++) {
          const other = place + window - 1;
          if (octets[layout.needs + other]! & Need.first) addPlace(sum, other, (layout.secondWeights >> 2) + window * hidden1 * hidden2);
        }
        const emissions = (layout.emissions >> 2) + place * emissionStride;
        const bias = layout.outputBias >> 2;
        floats.copyWithin(emissions, bias, bias + emissionStride);
        for (let q = 0; q < hidden2; q++) {
          const value = floats[sum + q]!;
          if (!(value > 0)) continue;
          const row = (layout.outputWeights >> 2) + q * emissionStride;
          for (let j = 0; j < emissionStride; j++) floats[emissions + j] = fround(floats[emissions + j]! + fround(value * floats[row + j]!));
        }
      }
    },
  };
}
