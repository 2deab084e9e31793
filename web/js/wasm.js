// Calls into one of the two WebAssembly modules: texts and bytes in, texts out (src/app/page_viewer.h).

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Wasm {
  constructor(module) {
    this.module = module;
  }

  // Arguments are strings or Uint8Arrays, each handed over as (address, size); the answer is the text it gives.
  call(name, ...texts) {
    return this.text(this.callNumber(name, ...texts));
  }

  // The same, for a function that gives a number or truth value.
  callNumber(name, ...texts) {
    const addresses = [];
    const args = [];
    for (const text of texts) {
      const bytes = typeof text === 'string' ? encoder.encode(text) : text;
      const address = this.module._malloc(Math.max(1, bytes.length)) >>> 0;
      if (address === 0) throw new Error('There is not enough memory for this text.');
      addresses.push(address);
      this.module.HEAPU8.set(bytes, address);
      args.push(address, bytes.length);
    }
    try {
      return this.module[`_${name}`](...args);
    } finally {
      for (const address of addresses) this.module._free(address);
    }
  }

  // What a function gave that takes no texts.
  text(address) {
    const size = this.module._onrecord_result_bytes() >>> 0;
    return size > 0 ? decoder.decode(this.bytes(address, size)) : '';
  }

  // A view that lasts until the memory grows.
  bytes(address, size) {
    return this.module.HEAPU8.subarray(address >>> 0, (address >>> 0) + size);
  }

  doubles(address, count) {
    return new Float64Array(this.module.HEAPU8.buffer, address >>> 0, count);
  }
}
