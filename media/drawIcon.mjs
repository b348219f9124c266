// Draws media/icon.png: an article in a folder, with a person, an organisation and a quote highlighted.
import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const size = 256;
const samplesPerSide = 4;

/** Shapes from back to front: left, top, right, bottom, corner radius, colour. */
const shapes = [
  [0, 0, 256, 256, 56, [24, 36, 58]],
  [44, 72, 128, 120, 14, [226, 168, 62]],
  [44, 88, 212, 212, 14, [226, 168, 62]],
  [66, 44, 190, 196, 8, [250, 250, 247]],
  [82, 64, 128, 76, 6, [175, 0, 219]],
  [136, 64, 174, 76, 6, [150, 158, 170]],
  [82, 90, 112, 102, 6, [150, 158, 170]],
  [120, 90, 174, 102, 6, [9, 134, 88]],
  [82, 116, 174, 128, 6, [196, 72, 44]],
  [82, 142, 146, 154, 6, [196, 72, 44]],
  [44, 168, 212, 212, 14, [240, 190, 88]],
];

/** Whether a point lies in a rectangle with round corners. */
function contains([left, top, right, bottom, radius], x, y) {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Red, green, blue and opacity of a pixel, averaged over its samples. */
function pixel(column, row) {
  const sum = [0, 0, 0];
  let opaque = 0;
  for (let sample = 0; sample < samplesPerSide ** 2; sample++) {
    const x = column + ((sample % samplesPerSide) + 0.5) / samplesPerSide;
    const y = row + (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide;
    const shape = shapes.findLast((candidate) => contains(candidate, x, y));
    if (shape === undefined) continue;
    opaque++;
    shape[5].forEach((value, channel) => (sum[channel] += value));
  }
  const average = sum.map((value) => (opaque === 0 ? 0 : Math.round(value / opaque)));
  return [...average, Math.round((255 * opaque) / samplesPerSide ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6, 0, 0, 0], 8);

const rows = Array.from({ length: size }, (_, row) => {
  const pixels = Array.from({ length: size }, (_, column) => pixel(column, row));
  return Buffer.from([0, ...pixels.flat()]);
});

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = [signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))];
fs.writeFileSync(path.join(import.meta.dirname, 'icon.png'), Buffer.concat(image));
