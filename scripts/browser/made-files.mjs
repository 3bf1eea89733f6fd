// Files for tests, made as they are needed.

import { deflateSync, crc32 as builtIn } from 'node:zlib';

/** @param {Buffer} bytes */
function crc32(bytes) {
  if (builtIn) return builtIn(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture in which the colour runs from one corner to the other. */
export function png(width, height, [red, green, blue] = [40, 120, 150]) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = 0.4 + (0.6 * (x + y)) / (width + height);
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows.set([red * light, green * light, blue * light], at);
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A tone of so many seconds. */
export function wav(seconds) {
  const rate = 8_000;
  const data = Buffer.alloc(rate * seconds);
  for (let at = 0; at < data.length; at += 1) data[at] = 128 + 40 * Math.sin(at / 4);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Bytes that no compression makes smaller, the same each time. */
export function noise(length) {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at + 4 <= length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  return bytes;
}

/** A picture that moves: frames of one colour each. */
export function gif(width, height, colours = [[200, 60, 60], [60, 90, 200]]) {
  const short = (number) => [number & 255, number >> 8];
  const palette = Array.from({ length: 128 }, (_, at) => colours[at] ?? [0, 0, 0]).flat();
  const parts = [Buffer.from([...Buffer.from('GIF89a'), ...short(width), ...short(height), 0xe6, 0, 0, ...palette])];
  parts.push(Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1'));
  const [CLEAR, END, RUN] = [128, 129, 120];
  for (const colour of colours.keys()) {
    parts.push(Buffer.from([0x21, 0xf9, 4, 0, 20, 0, 0, 0, 0x2c, 0, 0, 0, 0, ...short(width), ...short(height), 0, 7]));
    // Begun anew so often that each pixel stays a byte.
    const codes = [];
    for (let left = width * height; left > 0; left -= RUN) {
      codes.push(CLEAR);
      for (let at = 0; at < Math.min(RUN, left); at += 1) codes.push(colour);
    }
    codes.push(END);
    for (let at = 0; at < codes.length; at += 255) {
      const block = codes.slice(at, at + 255);
      parts.push(Buffer.from([block.length, ...block]));
    }
    parts.push(Buffer.from([0]));
  }
  return Buffer.concat([...parts, Buffer.from([0x3b])]);
}

/** A JPEG whose camera says how it was held. @param {Buffer} jpeg @param {number} orientation */
export function heldAs(jpeg, orientation) {
  const says = Buffer.from(
    `\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`,
    'latin1',
  );
  return Buffer.concat([jpeg.subarray(0, 2), says, jpeg.subarray(2)]);
}
