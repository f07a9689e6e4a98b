/** Numbers that look like chance and are the same for the same seed (sfc32, https://pracrand.sourceforge.net/). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  /** Integers that name what the numbers are for, such as seed, kind and number. */
  constructor(first: number, second: number, third: number) {
    this.#a = first | 0;
    this.#b = second | 0;
    this.#c = third | 0;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** From 0 to 1, without 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** An integer from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  isOneOf(many: number): boolean {
    return this.next() * many < 1;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** The first of a list most of the time, the last hardly ever: as words of a language are used. */
  pickEarly<T>(list: readonly T[]): T {
    return list[this.early(list.length)]!;
  }

  /** The same of the numbers below `count`; with `skew` 1 all of them come as often. */
  early(count: number, skew = 2.2): number {
    return Math.floor(this.next() ** skew * count);
  }
}
