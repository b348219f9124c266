// The kernels in AssemblyScript with SIMD; kernels.ts tells what each does. Rebuild kernelBytes.ts with
//   node server/training/run.mjs inferenceKernels
// The order of additions is that of javaScriptKernels.ts: both give the same bits. Blocks of weights lie together, since
// the first-level cache holds few lines whose addresses differ by a multiple of a row.

/** Places whose second layer is computed together: their numbers stay in the second-level cache. */
const tile: i32 = 256;

let hidden1: i32 = 0;
let hidden2: i32 = 0;
let inputWidth: i32 = 0;
let emissionStride: i32 = 0;
let firstWeights: usize = 0;
let flagWeights: usize = 0;
let firstBias: usize = 0;
let secondWeights: usize = 0;
let poolWeights: usize = 0;
let secondBias: usize = 0;
let outputWeights: usize = 0;
let outputBias: usize = 0;
let projections: usize = 0;
let flags: usize = 0;
let needs: usize = 0;
let groups: usize = 0;
let hidden: usize = 0;
let active: usize = 0;
let activeCounts: usize = 0;
let emissions: usize = 0;
let groupMaxima: usize = 0;
let groupShares: usize = 0;
let sums: usize = 0;
let list: usize = 0;
/** Room for the addresses of rows. */
let rows: usize = 0;
/** For each byte the positions of its bits that are set, as eight 16-bit numbers. */
let bitPositions: usize = 0;

/** Reads the layout: its numbers as 32-bit integers, in the order of the variables above. */
export function configure(layout: usize): void {
  hidden1 = load<i32>(layout);
  hidden2 = load<i32>(layout, 4);
  inputWidth = load<i32>(layout, 8);
  emissionStride = load<i32>(layout, 12);
  firstWeights = load<u32>(layout, 16);
  flagWeights = load<u32>(layout, 20);
  firstBias = load<u32>(layout, 24);
  secondWeights = load<u32>(layout, 28);
  poolWeights = load<u32>(layout, 32);
  secondBias = load<u32>(layout, 36);
  outputWeights = load<u32>(layout, 40);
  outputBias = load<u32>(layout, 44);
  projections = load<u32>(layout, 48);
  flags = load<u32>(layout, 52);
  needs = load<u32>(layout, 56);
  groups = load<u32>(layout, 60);
  hidden = load<u32>(layout, 64);
  active = load<u32>(layout, 68);
  activeCounts = load<u32>(layout, 72);
  emissions = load<u32>(layout, 76);
  groupMaxima = load<u32>(layout, 80);
  groupShares = load<u32>(layout, 84);
  sums = load<u32>(layout, 88);
  list = load<u32>(layout, 92);
  rows = load<u32>(layout, 96);
  bitPositions = load<u32>(layout, 100);
  for (let byte: u32 = 0; byte < 256; byte++) {
    let at = bitPositions + (<usize>byte << 4);
    for (let bits = byte; bits; bits &= bits - 1, at += 2) store<u16>(at, <u16>ctz(bits));
  }
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function four(address: usize, index: i32): v128 {
  return v128.load(address + ((<usize>index) << 2));
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function storeBlock(at: usize, a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, g: v128, h: v128): void {
  v128.store(at, a, 0);
  v128.store(at, b, 16);
  v128.store(at, c, 32);
  v128.store(at, d, 48);
  v128.store(at, e, 64);
  v128.store(at, f, 80);
  v128.store(at, g, 96);
  v128.store(at, h, 112);
}

/** Stores eight numbers, those not above zero as zero; appends the indices of the others, and gives how many are listed then. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function storeRectified(at: usize, low: v128, high: v128, index: i32, indices: usize, listed: i32): i32 {
  const zero = f32x4.splat(0);
  const lowAbove = f32x4.gt(low, zero);
  const highAbove = f32x4.gt(high, zero);
  v128.store(at, v128.and(low, lowAbove));
  v128.store(at, v128.and(high, highAbove), 16);
  const bits = i32x4.bitmask(lowAbove) | (i32x4.bitmask(highAbove) << 4);
  v128.store(indices + ((<usize>listed) << 1), i16x8.add(v128.load(bitPositions + (<usize>bits << 4)), i16x8.splat(<i16>index)));
  return listed + popcnt(bits);
}

/** Sets what is not above zero of `count` numbers, a multiple of eight, to zero; lists the indices of the others and gives their number. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function rectify(numbers: usize, count: i32, indices: usize): i32 {
  let listed = 0;
  for (let j = 0; j < count; j += 8) {
    const at = numbers + ((<usize>j) << 2);
    listed = storeRectified(at, v128.load(at), v128.load(at, 16), j, indices, listed);
  }
  return listed;
}

export function project(window: i32, count: i32, columns: usize, inputs: usize, targets: usize): void {
  const first = <usize>load<u32>(inputs);
  const second = <usize>load<u32>(inputs, 4);
  const third = <usize>load<u32>(inputs, 8);
  const fourth = <usize>load<u32>(inputs, 12);
  let at = (<usize>(window * hidden1)) << 2;
  const end = at + ((<usize>hidden1) << 2);
  let weights = firstWeights + at * <usize>inputWidth;
  for (; at < end; at += 32) {
    let a = f32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
    for (let k = 0; k < count; k++) {
      const column = <usize>load<i32>(columns + ((<usize>k) << 2)) << 2;
      const row = weights + (column << 3);
      const low = v128.load(row);
      const high = v128.load(row, 16);
      const p = v128.load32_splat(first + column);
      a = f32x4.add(a, f32x4.mul(p, low));
      b = f32x4.add(b, f32x4.mul(p, high));
      const q = v128.load32_splat(second + column);
      c = f32x4.add(c, f32x4.mul(q, low));
      d = f32x4.add(d, f32x4.mul(q, high));
      const r = v128.load32_splat(third + column);
      e = f32x4.add(e, f32x4.mul(r, low));
      f = f32x4.add(f, f32x4.mul(r, high));
      const s = v128.load32_splat(fourth + column);
      g = f32x4.add(g, f32x4.mul(s, low));
      h = f32x4.add(h, f32x4.mul(s, high));
    }
    storeEight(<usize>load<u32>(targets) + at, a, b);
    storeEight(<usize>load<u32>(targets, 4) + at, c, d);
    storeEight(<usize>load<u32>(targets, 8) + at, e, f);
    storeEight(<usize>load<u32>(targets, 12) + at, g, h);
    weights += (<usize>inputWidth) << 5;
  }
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function storeEight(at: usize, low: v128, high: v128): void {
  v128.store(at, low);
  v128.store(at, high, 16);
}

export function first(start: i32, end: i32): void {
  const stride = (<usize>hidden1) << 2;
  for (let place = start; place < end; place++) {
    if (!(load<u8>(needs + place) & 1)) continue;
    let count: usize = 0;
    for (let window = 0; window < 5; window++) {
      let bits = <u32>load<u16>(flags + ((<usize>(place + window - 2)) << 1));
      while (bits) {
        store<u32>(rows + count, <u32>(flagWeights + <usize>((window << 4) + <i32>ctz(bits)) * stride));
        bits &= bits - 1;
        count += 4;
      }
    }
    const p = projections + ((<usize>(place - 2)) << 2);
    const row0 = <usize>load<u32>(p);
    const row1 = <usize>load<u32>(p, 4) + stride;
    const row2 = <usize>load<u32>(p, 8) + 2 * stride;
    const row3 = <usize>load<u32>(p, 12) + 3 * stride;
    const row4 = <usize>load<u32>(p, 16) + 4 * stride;
    const out = hidden + <usize>place * stride;
    const indices = active + ((<usize>(place * hidden1)) << 1);
    let listed = 0;
    for (let block = 0; block < hidden1; block += 32) {
      const at = (<usize>block) << 2;
      let from = firstBias + at;
      let a = four(from, 0), b = four(from, 4), c = four(from, 8), d = four(from, 12);
      let e = four(from, 16), f = four(from, 20), g = four(from, 24), h = four(from, 28);
      for (let k = 0; k < 5; k++) {
        from = (k === 0 ? row0 : k === 1 ? row1 : k === 2 ? row2 : k === 3 ? row3 : row4) + at;
        a = f32x4.add(a, four(from, 0));
        b = f32x4.add(b, four(from, 4));
        c = f32x4.add(c, four(from, 8));
        d = f32x4.add(d, four(from, 12));
        e = f32x4.add(e, four(from, 16));
        f = f32x4.add(f, four(from, 20));
        g = f32x4.add(g, four(from, 24));
        h = f32x4.add(h, four(from, 28));
      }
      for (let k: usize = 0; k < count; k += 4) {
        from = <usize>load<u32>(rows + k) + at;
        a = f32x4.add(a, four(from, 0));
        b = f32x4.add(b, four(from, 4));
        c = f32x4.add(c, four(from, 8));
        d = f32x4.add(d, four(from, 12));
        e = f32x4.add(e, four(from, 16));
        f = f32x4.add(f, four(from, 20));
        g = f32x4.add(g, four(from, 24));
        h = f32x4.add(h, four(from, 28));
      }
      listed = storeRectified(out + at, a, b, block, indices, listed);
      listed = storeRectified(out + at + 32, c, d, block + 8, indices, listed);
      listed = storeRectified(out + at + 64, e, f, block + 16, indices, listed);
      listed = storeRectified(out + at + 96, g, h, block + 24, indices, listed);
    }
    store<i32>(activeCounts + ((<usize>place) << 2), listed);
  }
}

export function raise(start: i32, end: i32): void {
  const stride = (<usize>hidden1) << 2;
  for (let place = start; place < end; place++) {
    const group = load<i32>(groups + ((<usize>place) << 2));
    if (group < 0) continue;
    const from = hidden + <usize>place * stride;
    const maxima = groupMaxima + <usize>group * stride;
    for (let j = 0; j < hidden1; j += 4) v128.store(maxima + ((<usize>j) << 2), f32x4.max(four(maxima, j), four(from, j)));
  }
}

/** 32 numbers of total += the active part of a hidden vector times 32 columns of a matrix. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function addBlock(out: usize, from: usize, indices: usize, count: i32, weights: usize): void {
  let a = four(out, 0), b = four(out, 4), c = four(out, 8), d = four(out, 12);
  let e = four(out, 16), f = four(out, 20), g = four(out, 24), h = four(out, 28);
  for (let k = 0; k < count; k++) {
    const unit = <i32>load<u16>(indices + ((<usize>k) << 1));
    const value = v128.load32_splat(from + ((<usize>unit) << 2));
    const row = weights + ((<usize>unit) << 7);
    a = f32x4.add(a, f32x4.mul(value, four(row, 0)));
    b = f32x4.add(b, f32x4.mul(value, four(row, 4)));
    c = f32x4.add(c, f32x4.mul(value, four(row, 8)));
    d = f32x4.add(d, f32x4.mul(value, four(row, 12)));
    e = f32x4.add(e, f32x4.mul(value, four(row, 16)));
    f = f32x4.add(f, f32x4.mul(value, four(row, 20)));
    g = f32x4.add(g, f32x4.mul(value, four(row, 24)));
    h = f32x4.add(h, f32x4.mul(value, four(row, 28)));
  }
  storeBlock(out, a, b, c, d, e, f, g, h);
}

/** Adds to the sums of a tile's places, 32 columns at a time: so much of the weights stays in the fastest cache. */
function addPlaces(start: i32, end: i32, shift: i32, alone: bool, weights: usize): void {
  for (let block = 0; block < hidden2; block += 32) {
    for (let place = start; place < end; place++) {
      if (!(load<u8>(needs + place) & 2)) continue;
      if (alone && load<i32>(groups + ((<usize>place) << 2)) != -2) continue;
      const other = place + shift;
      if (!(load<u8>(needs + other) & 1)) continue;
      const from = hidden + ((<usize>(other * hidden1)) << 2);
      const indices = active + ((<usize>(other * hidden1)) << 1);
      const count = load<i32>(activeCounts + ((<usize>other) << 2));
      addBlock(sums + ((<usize>((place - start) * hidden2 + block)) << 2), from, indices, count, weights);
    }
    weights += (<usize>hidden1) << 7;
  }
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function copy(to: usize, from: usize): void {
  for (let j = 0; j < hidden2; j += 4) v128.store(to + ((<usize>j) << 2), four(from, j));
}

export function share(count: i32): void {
  for (let group = 0; group < count; group++) {
    const total = groupShares + ((<usize>(group * hidden2)) << 2);
    const maxima = groupMaxima + ((<usize>(group * hidden1)) << 2);
    copy(total, secondBias);
    const length = rectify(maxima, hidden1, list);
    let weights = poolWeights;
    for (let block = 0; block < hidden2; block += 32) {
      addBlock(total + ((<usize>block) << 2), maxima, list, length, weights);
      weights += (<usize>hidden1) << 7;
    }
  }
}

export function second(start: i32, end: i32): void {
  for (let place = start; place < end; place += tile) secondOfTile(place, min(place + tile, end));
}

function secondOfTile(start: i32, end: i32): void {
  for (let place = start; place < end; place++) {
    if (!(load<u8>(needs + place) & 2)) continue;
    const group = load<i32>(groups + ((<usize>place) << 2));
    const origin = group >= 0 ? groupShares + ((<usize>(group * hidden2)) << 2) : secondBias;
    copy(sums + ((<usize>((place - start) * hidden2)) << 2), origin);
  }
  addPlaces(start, end, 0, true, poolWeights);
  for (let window = 0; window < 3; window++) {
    addPlaces(start, end, window - 1, false, secondWeights + ((<usize>(window * hidden1 * hidden2)) << 2));
  }
  for (let place = start; place < end; place++) {
    if (!(load<u8>(needs + place) & 2)) continue;
    const sum = sums + ((<usize>((place - start) * hidden2)) << 2);
    const out = emissions + ((<usize>(place * emissionStride)) << 2);
    let a = four(outputBias, 0), b = four(outputBias, 4), c = four(outputBias, 8), d = four(outputBias, 12), e = four(outputBias, 16);
    const count = rectify(sum, hidden2, list);
    for (let k = 0; k < count; k++) {
      const unit = <usize>load<u16>(list + ((<usize>k) << 1));
      const value = v128.load32_splat(sum + (unit << 2));
      const row = outputWeights + ((unit * <usize>emissionStride) << 2);
      a = f32x4.add(a, f32x4.mul(value, four(row, 0)));
      b = f32x4.add(b, f32x4.mul(value, four(row, 4)));
      c = f32x4.add(c, f32x4.mul(value, four(row, 8)));
      d = f32x4.add(d, f32x4.mul(value, four(row, 12)));
      e = f32x4.add(e, f32x4.mul(value, four(row, 16)));
    }
    v128.store(out, a, 0);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
    v128.store(out, e, 64);
  }
}
