import type { Features } from './features.ts';
import { featureVersion } from './features.ts';
import { hashBits } from './places.ts';
import { shapeNames } from './shape-names.ts';

/** A linear model over hashed words and letters, shape and thread, with a calibrated probability. */
export interface Model {
  /** One weight a place, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** One weight for each of `shapeNames`. */
  readonly shape: Float64Array;
  readonly bias: number;
  /** Platt's sigmoid (Platt 1999): probability = 1 / (1 + exp(-(slope * margin + offset))). */
  readonly slope: number;
  readonly offset: number;
  /** Unicode scripts the model has read enough of; words in others count for nothing. */
  readonly scripts: readonly string[];
}

interface Header extends Omit<Model, 'weights' | 'shape'> {
  readonly featureVersion: number;
  readonly checksum: number;
  readonly shape: Readonly<Record<string, number>>;
}

const magic = 0x57_4e_57_31; // "WNW1"
const placeCount = 1 << hashBits;

/** @returns what `parseModel` reads: "WNW1", the header's length, the header as JSON, one signed byte a place */
export function serializeModel(model: Model): Uint8Array {
  const { weights, shape, ...rest } = model;
  const header: Header = {
    featureVersion,
    checksum: checksum(weights),
    ...rest,
    shape: Object.fromEntries(shapeNames.map((name, i) => [name, shape[i] ?? 0])),
  };
  const json = Uint8Array.from(JSON.stringify(header), (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(8 + json.length + placeCount);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, json.length);
  bytes.set(json, 8);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, placeCount), 8 + json.length);
  return bytes;
}

/** @throws Error that says what is wrong, where the file is no model, is broken, or is of other features */
export function parseModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== magic) throw new Error('Not a model file');
  const length = view.getUint32(4);
  if (bytes.length !== 8 + length + placeCount)
    throw new Error('The model file is cut short or too long');
  const header = JSON.parse(readAscii(bytes.subarray(8, 8 + length))) as Header;
  if (header.featureVersion !== featureVersion) {
    throw new Error(`The model is of features ${header.featureVersion}, not ${featureVersion}`);
  }
  const weights = new Int8Array(new Uint8Array(bytes.subarray(8 + length)).buffer);
  if (checksum(weights) !== header.checksum) throw new Error('The model file is damaged');
  const shape = Float64Array.from(shapeNames, (name) => header.shape[name] ?? Number.NaN);
  if (shape.some(Number.isNaN)) throw new Error('The model lacks a weight');
  const { step, bias, slope, offset, scripts } = header;
  return { weights, step, shape, bias, slope, offset, scripts };
}

/** @returns how far on the side of spam a comment stands, uncalibrated */
export function margin(model: Model, features: Features): number {
  return model.bias + textMargin(model, features) + shapeMargin(model, features);
}

/** @returns the probability of a margin, 0 to 1 */
export function calibrate({ slope, offset }: Model, value: number): number {
  return 1 / (1 + Math.exp(-(slope * value + offset)));
}

/** The header holds names and numbers only, so each letter is one byte. */
function readAscii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function textMargin({ weights, step, scripts }: Model, { blocks, reading }: Features): number {
  let sum = 0;
  for (const { places, value } of blocks) {
    let block = 0;
    for (const place of places) block += weights[place] as number;
    sum += block * value;
  }
  return step * knownShare(reading.normalized.text, scripts) * sum;
}

function shapeMargin({ shape }: Model, features: Features): number {
  let sum = 0;
  for (let i = 0; i < shape.length; i++)
    sum += (shape[i] as number) * (features.shape[i] as number);
  return sum;
}

/** @returns share of a text's letters that are of these scripts, 0 to 1; 1 where it has no letters */
export function knownShare(text: string, scripts: readonly string[]): number {
  const letters = count(text.slice(0, 400), /\p{L}/gu);
  if (letters === 0 || scripts.length === 0) return letters === 0 ? 1 : 0;
  const known = scripts.map((script) => `\\p{Script=${script}}`).join('');
  return count(text.slice(0, 400), scriptPattern(known)) / letters;
}

const patterns = new Map<string, RegExp>();

function scriptPattern(known: string): RegExp {
  const pattern = patterns.get(known) ?? new RegExp(`(?=\\p{L})[${known}]`, 'gu');
  patterns.set(known, pattern);
  return pattern;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Adler-like sum over all bytes: enough to notice a damaged file. */
function checksum(weights: Int8Array): number {
  let a = 1;
  let b = 0;
  for (const weight of weights) {
    a = (a + weight + 128) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
