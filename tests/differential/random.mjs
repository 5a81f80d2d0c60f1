// A small random generator of our own, so that a seed gives the same inputs everywhere.

/** Marsaglia's xorshift with 32 bits of state. */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0 || 1;
  }

  /** A whole number below `bound`. */
  below(bound) {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return this.state % bound;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** True in `percent` of a hundred calls. */
  chance(percent) {
    return this.below(100) < percent;
  }

  /** `length` characters of `alphabet`. */
  text(length, alphabet) {
    return Array.from({ length }, () => this.pick(alphabet)).join("");
  }
}

export const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
export const digits = [..."0123456789"];
export const khmer = [..."កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ"];
