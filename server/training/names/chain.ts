/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) in which some transitions are
 * impossible. State `labels` stands for the beginning and the end of the chain.
 */
export class Chain {
  private readonly size: number;
  private readonly before: readonly (readonly number[])[];
  private readonly after: readonly (readonly number[])[];
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private potential = new Float64Array(0);
  private scale = new Float64Array(0);
  private readonly transition: Float64Array;
  private backPointers = new Uint8Array(0);

  /** `allowed(from, to)` with `labels` for the beginning (as `from`) and the end (as `to`). */
  constructor(
    readonly labels: number,
    allowed: (from: number, to: number) => boolean,
  ) {
    this.size = labels + 1;
    const states = Array.from({ length: this.size }, (_, state) => state);
    this.before = states.map((to) => states.filter((from) => from < labels && allowed(from, to)));
    this.after = states.map((from) => states.filter((to) => to < labels && allowed(from, to)));
    this.transition = new Float64Array(this.size * this.size);
  }

  /** Takes new transition scores, (labels + 1)² row-major from × to; call it whenever they changed. */
  setTransitions(scores: Float32Array): void {
    const { labels, size, transition } = this;
    transition.fill(0);
    for (let from = 0; from < size; from++) {
      for (const to of this.after[from]!) transition[from * size + to] = Math.exp(scores[from * size + to]!);
    }
    for (const from of this.before[labels]!) transition[from * size + labels] = Math.exp(scores[from * size + labels]!);
  }

  /**
   * The log of the summed weights of all label sequences that `masks` allow (bit l of a token's mask: label l may
   * stand there). Adds `factor` times the marginals of the labels to `gradient` (row stride `stride`, like `scores`)
   * and those of the transitions to `transitionGradient`. Throws RangeError when no sequence is allowed.
   */
  partition(
    length: number,
    scores: Float32Array,
    stride: number,
    masks: Uint32Array,
    factor: number,
    gradient: Float32Array,
    transitionGradient: Float32Array,
  ): number {
    const { labels, size, transition } = this;
    this.reserve(length);
    const { alpha, beta, potential } = this;
    let logWeight = 0;
    for (let i = 0; i < length; i++) {
      let largest = -Infinity;
      for (let l = 0; l < labels; l++) largest = Math.max(largest, scores[i * stride + l]!);
      for (let l = 0; l < labels; l++) {
        potential[i * labels + l] = (masks[i]! >>> l) & 1 ? Math.exp(scores[i * stride + l]! - largest) : 0;
      }
      logWeight += largest;
    }

    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let l = 0; l < labels; l++) {
        const own = potential[i * labels + l]!;
        let value = 0;
        if (own > 0) {
          if (i === 0) value = transition[labels * size + l]!;
          else for (const from of this.before[l]!) value += alpha[(i - 1) * labels + from]! * transition[from * size + l]!;
          value *= own;
          if (i === length - 1) value *= transition[l * size + labels]!;
        }
        alpha[i * labels + l] = value;
        sum += value;
      }
      if (!(sum > 0)) throw new RangeError('no label sequence is allowed');
      for (let l = 0; l < labels; l++) alpha[i * labels + l]! /= sum;
      this.scale[i] = sum;
      logWeight += Math.log(sum);
    }
    // `alpha` of the last token holds the end already, so its `beta` is one.
    const last = length - 1;
    for (let l = 0; l < labels; l++) beta[last * labels + l] = 1;
    for (let i = last - 1; i >= 0; i--) {
      const scale = this.scale[i + 1]!;
      for (let l = 0; l < labels; l++) {
        let value = 0;
        for (const to of this.after[l]!) value += transition[l * size + to]! * this.arrival(i + 1, to, last) * beta[(i + 1) * labels + to]!;
        beta[i * labels + l] = value / scale;
      }
    }
    for (let i = 0; i < length; i++) {
      for (let l = 0; l < labels; l++) gradient[i * stride + l]! += factor * alpha[i * labels + l]! * beta[i * labels + l]!;
    }
    this.addTransitionMarginals(length, factor, transitionGradient);
    return logWeight;
  }

  /** The likeliest label sequence (Viterbi). */
  decode(length: number, scores: Float32Array, stride: number, transitions: Float32Array, target: Uint8Array): void {
    const { labels, size } = this;
    if (this.backPointers.length < length * labels) this.backPointers = new Uint8Array(length * labels);
    const back = this.backPointers;
    let current = new Float64Array(labels).fill(-Infinity);
    let next = new Float64Array(labels);
    for (const l of this.after[labels]!) current[l] = scores[l]! + transitions[labels * size + l]!;
    for (let i = 1; i < length; i++) {
      for (let l = 0; l < labels; l++) {
        let best = -Infinity;
        let from = 0;
        for (const p of this.before[l]!) {
          const value = current[p]! + transitions[p * size + l]!;
          if (value > best) {
            best = value;
            from = p;
          }
        }
        next[l] = best + scores[i * stride + l]!;
        back[i * labels + l] = from;
      }
      [current, next] = [next, current];
    }
    let best = -Infinity;
    let label = 0;
    for (const l of this.before[labels]!) {
      const value = current[l]! + transitions[l * size + labels]!;
      if (value > best) {
        best = value;
        label = l;
      }
    }
    for (let i = length - 1; i >= 0; i--) {
      target[i] = label;
      label = back[i * labels + label]!;
    }
  }

  /** The potential of a label at a token, the end of the chain included. */
  private arrival(i: number, label: number, last: number): number {
    const own = this.potential[i * this.labels + label]!;
    return i === last ? own * this.transition[label * this.size + this.labels]! : own;
  }

  private addTransitionMarginals(length: number, factor: number, target: Float32Array): void {
    const { labels, size, alpha, beta, transition } = this;
    const last = length - 1;
    for (let l = 0; l < labels; l++) {
      target[labels * size + l]! += factor * alpha[l]! * beta[l]!;
      target[l * size + labels]! += factor * alpha[last * labels + l]!;
    }
    for (let i = 1; i < length; i++) {
      for (let from = 0; from < labels; from++) {
        const reached = alpha[(i - 1) * labels + from]!;
        if (reached < 1e-9) continue;
        for (const to of this.after[from]!) {
          target[from * size + to]! +=
            (factor * reached * transition[from * size + to]! * this.arrival(i, to, last) * beta[i * labels + to]!) / this.scale[i]!;
        }
      }
    }
  }

  private reserve(length: number): void {
    if (this.scale.length >= length) return;
    this.alpha = new Float64Array(length * this.labels);
    this.beta = new Float64Array(length * this.labels);
    this.potential = new Float64Array(length * this.labels);
    this.scale = new Float64Array(length);
  }
}
