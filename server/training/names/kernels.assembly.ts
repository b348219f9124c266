// The heavy loops of training, for WebAssembly SIMD. Pointers are byte addresses, sizes and strides count numbers (f32).

// @ts-ignore: decorator
@inline function at(pointer: usize, index: i32): usize {
  return pointer + (<usize>index << 2);
}

const panelWidth: i32 = 8;
/** So many rows of B at a time: their panel and the rows of A that meet it stay in the fastest cache. */
const panelDepth: i32 = 512;
const panel: usize = memory.data(panelWidth * panelDepth * 4, 16);

/**
 * C (rows × columns, row stride cStride) = A · B, or C += A · B when `add`. Row i of A stands at i * aRow; B is
 * row-major. `columns` is a multiple of 8. The sums are taken in the order of A's columns, whatever the blocks.
 */
export function multiply(
  rows: i32, columns: i32, depth: i32,
  a: usize, aRow: i32,
  b: usize, bStride: i32,
  c: usize, cStride: i32,
  add: bool,
): void {
  for (let from = 0; from < depth; from += panelDepth) {
    const count = min(panelDepth, depth - from);
    for (let j = 0; j < columns; j += panelWidth) {
      packPanel(count, at(b, from * bStride + j), bStride);
      multiplyPanel(rows, count, at(a, from), aRow, at(c, j), cStride, add || from > 0);
    }
  }
}

function packPanel(count: i32, source: usize, stride: i32): void {
  for (let k = 0; k < count; k++) {
    const from = at(source, k * stride), to = at(panel, k * panelWidth);
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
  }
}

/** The columns of C that the packed panel makes. */
function multiplyPanel(rows: i32, depth: i32, a: usize, aRow: i32, c: usize, cStride: i32, add: bool): void {
  const zero = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const c0 = at(c, i * cStride), c1 = at(c0, cStride), c2 = at(c1, cStride), c3 = at(c2, cStride);
    let s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
    if (add) {
      s00 = v128.load(c0); s01 = v128.load(c0, 16); s10 = v128.load(c1); s11 = v128.load(c1, 16);
      s20 = v128.load(c2); s21 = v128.load(c2, 16); s30 = v128.load(c3); s31 = v128.load(c3, 16);
    }
    let a0 = at(a, i * aRow);
    const a1 = <usize>aRow << 2, a2 = a1 + a1, a3 = a2 + a1;
    let p = panel;
    const end = at(panel, depth * panelWidth);
    while (p < end) {
      const x = v128.load(p), y = v128.load(p, 16);
      p += panelWidth * 4;
      let v = v128.load32_splat(a0);
      s00 = f32x4.add(s00, f32x4.mul(v, x)); s01 = f32x4.add(s01, f32x4.mul(v, y));
      v = v128.load32_splat(a0 + a1);
      s10 = f32x4.add(s10, f32x4.mul(v, x)); s11 = f32x4.add(s11, f32x4.mul(v, y));
      v = v128.load32_splat(a0 + a2);
      s20 = f32x4.add(s20, f32x4.mul(v, x)); s21 = f32x4.add(s21, f32x4.mul(v, y));
      v = v128.load32_splat(a0 + a3);
      s30 = f32x4.add(s30, f32x4.mul(v, x)); s31 = f32x4.add(s31, f32x4.mul(v, y));
      a0 += 4;
    }
    v128.store(c0, s00); v128.store(c0, s01, 16); v128.store(c1, s10); v128.store(c1, s11, 16);
    v128.store(c2, s20); v128.store(c2, s21, 16); v128.store(c3, s30); v128.store(c3, s31, 16);
  }
  for (; i < rows; i++) {
    const c0 = at(c, i * cStride);
    let s0 = zero, s1 = zero;
    if (add) { s0 = v128.load(c0); s1 = v128.load(c0, 16); }
    for (let k = 0; k < depth; k++) {
      const v = v128.load32_splat(at(a, i * aRow + k)), p = at(panel, k * panelWidth);
      s0 = f32x4.add(s0, f32x4.mul(v, v128.load(p))); s1 = f32x4.add(s1, f32x4.mul(v, v128.load(p, 16)));
    }
    v128.store(c0, s0); v128.store(c0, s1, 16);
  }
}

/** target (columns × rows) = the transpose of source (rows × columns, row stride sourceStride); by squares that stay in cache. */
export function transpose(rows: i32, columns: i32, source: usize, sourceStride: i32, target: usize): void {
  const side = 16;
  for (let top = 0; top < rows; top += side) {
    for (let left = 0; left < columns; left += side) {
      const bottom = min(rows, top + side), right = min(columns, left + side);
      for (let j = left; j < right; j++) {
        for (let i = top; i < bottom; i++) store<f32>(at(target, j * rows + i), load<f32>(at(source, i * sourceStride + j)));
      }
    }
  }
}

let randomState: u32 = 1;

/** Seeds the generator of the dropout masks (xorshift32 of Marsaglia); never zero. */
export function seed(value: u32): void {
  randomState = value | 1;
}

// @ts-ignore: decorator
@inline function random(): u32 {
  randomState ^= randomState << 13;
  randomState ^= randomState >> 17;
  randomState ^= randomState << 5;
  return randomState;
}

/** Drops each of the first `columns` numbers of a row with probability threshold / 2^32 and scales the rest by `keep`. */
export function dropRow(row: usize, columns: i32, threshold: u32, keep: f32): void {
  for (let j = 0; j < columns; j++) {
    const p = at(row, j);
    store<f32>(p, random() < threshold ? <f32>0 : load<f32>(p) * keep);
  }
}

/**
 * One hidden row in place: h = relu(h + bias) with dropout. `mask` gets the derivative: 0, or `keep`.
 * A threshold of zero means no dropout.
 */
export function activateRow(row: usize, bias: usize, mask: usize, width: i32, threshold: u32, keep: f32): void {
  for (let j = 0; j < width; j++) {
    const p = at(row, j);
    const value = load<f32>(p) + load<f32>(at(bias, j));
    const factor: f32 = value > 0 && (threshold == 0 || random() >= threshold) ? keep : 0;
    store<f32>(at(mask, j), factor);
    store<f32>(p, value * factor);
  }
}

/** target *= factor, number by number; `count` is a multiple of 4. */
export function scaleBy(target: usize, factor: usize, count: i32): void {
  for (let j = 0; j < count; j += 4) {
    const p = at(target, j);
    v128.store(p, f32x4.mul(v128.load(p), v128.load(at(factor, j))));
  }
}

/** sums (width) += the sum of `rows` rows of `width` numbers; `width` is a multiple of 4. */
export function addColumnSums(rows: i32, width: i32, source: usize, sums: usize): void {
  for (let j = 0; j < width; j += 4) {
    let sum = v128.load(at(sums, j));
    for (let i = 0; i < rows; i++) sum = f32x4.add(sum, v128.load(at(source, i * width + j)));
    v128.store(at(sums, j), sum);
  }
}

/** target = target * (1 - share) + source * share; `count` is a multiple of 4. */
export function blend(target: usize, source: usize, count: i32, share: f32): void {
  const s = f32x4.splat(share), rest = f32x4.splat(1 - share);
  for (let j = 0; j < count; j += 4) {
    const p = at(target, j);
    v128.store(p, f32x4.add(f32x4.mul(v128.load(p), rest), f32x4.mul(v128.load(at(source, j)), s)));
  }
}

/**
 * One step of Adam (Kingma and Ba, 2015) over `count` numbers (a multiple of 4); clears the gradient.
 * correct1, correct2: 1 / (1 - beta^t), the corrections of the moments' bias.
 */
export function adam(weight: usize, gradient: usize, mean: usize, square: usize, count: i32, rate: f32, correct1: f32, correct2: f32): void {
  const b1 = f32x4.splat(0.9), c1 = f32x4.splat(0.1), b2 = f32x4.splat(0.999), c2 = f32x4.splat(0.001);
  const step = f32x4.splat(rate * correct1), correction = f32x4.splat(correct2), tiny = f32x4.splat(1e-8), zero = f32x4.splat(0);
  for (let j = 0; j < count; j += 4) {
    const pg = at(gradient, j), pm = at(mean, j), ps = at(square, j), pw = at(weight, j);
    const g = v128.load(pg);
    const m = f32x4.add(f32x4.mul(b1, v128.load(pm)), f32x4.mul(c1, g));
    const s = f32x4.add(f32x4.mul(b2, v128.load(ps)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(pm, m);
    v128.store(ps, s);
    v128.store(pg, zero);
    const change = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(f32x4.mul(s, correction)), tiny));
    v128.store(pw, f32x4.sub(v128.load(pw), change));
  }
}
