import { featureVersion } from './features.ts';
import { type Costs, expertBits, joinWeights, type Model, weightsOf } from './model.ts';
import { nameBits } from './names.ts';
import { phraseBits } from './phrases.ts';
import { hashBits } from './places.ts';
import { shapeNames } from './shape-names.ts';
import type { ExpertKind } from './spam-kinds.ts';
import type { Wares } from './wares.ts';

interface Header {
  readonly featureVersion: number;
  readonly checksum: number;
  readonly experts: readonly ExpertHeader[];
  readonly slope: number;
  readonly offset: number;
  readonly scripts: readonly string[];
  readonly names: { readonly step: number; readonly bias: number; readonly wares: number };
  readonly phrases: { readonly step: number; readonly bias: number };
  readonly costs: Costs;
}

interface ExpertHeader {
  readonly kind: ExpertKind;
  readonly step: number;
  readonly bias: number;
  readonly shape: Readonly<Record<string, number>>;
}

const magic = 0x57_4e_57_35; // "WNW5"
/** In bytes: the weights of one expert, those of names and of phrases, the bits of common words. */
const sizes = {
  expert: 1 << expertBits,
  names: 1 << nameBits,
  phrases: 1 << phraseBits,
  common: (1 << hashBits) >> 3,
};
const starts = {
  phrases: sizes.names,
  common: sizes.names + sizes.phrases,
  experts: sizes.names + sizes.phrases + sizes.common,
};

/** @returns what `parseModel` reads: "WNW5", the header's length, the header as JSON, then the tables */
export function serializeModel(model: Model): Uint8Array {
  const { wares } = model.names;
  const { experts } = model;
  const listStart = starts.experts + experts.length * sizes.expert;
  const body = new Uint8Array(listStart + 4 * wares.length);
  experts.forEach((_, i) => {
    body.set(toBytes(weightsOf(model, i)), starts.experts + i * sizes.expert);
  });
  body.set(toBytes(model.names.weights));
  body.set(toBytes(model.phrases.weights), starts.phrases);
  body.set(model.common, starts.common);
  const list = new DataView(body.buffer, listStart);
  for (const [i, hash] of wares.entries()) list.setUint32(4 * i, hash);
  const { slope, offset, scripts, names, phrases, costs } = model;
  const header: Header = {
    featureVersion,
    checksum: checksum(body),
    experts: experts.map(({ kind, step, bias, shape }) => ({
      kind,
      step,
      bias,
      shape: Object.fromEntries(shapeNames.map((name, i) => [name, shape[i] ?? 0])),
    })),
    slope,
    offset,
    scripts,
    names: { step: names.step, bias: names.bias, wares: wares.length },
    phrases: { step: phrases.step, bias: phrases.bias },
    costs,
  };
  const json = Uint8Array.from(JSON.stringify(header), (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(8 + json.length + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, json.length);
  bytes.set(json, 8);
  bytes.set(body, 8 + json.length);
  return bytes;
}

/** @throws Error that says what is wrong, where the file is no model, is broken, or is of other features */
export function parseModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== magic) throw new Error('Not a model file');
  const length = view.getUint32(4);
  const cut = 'The model file is cut short or too long';
  if (bytes.length < 8 + length) throw new Error(cut);
  const header = JSON.parse(readAscii(bytes.subarray(8, 8 + length))) as Header;
  if (header.featureVersion !== featureVersion) {
    throw new Error(`The model is of features ${header.featureVersion}, not ${featureVersion}`);
  }
  const body = new Uint8Array(bytes.subarray(8 + length));
  const listStart = starts.experts + header.experts.length * sizes.expert;
  if (body.length !== listStart + 4 * header.names.wares) throw new Error(cut);
  if (checksum(body) !== header.checksum) throw new Error('The model file is damaged');
  const { slope, offset, scripts, costs } = header;
  return {
    experts: header.experts.map((expert) => ({ ...expert, shape: readShapeWeights(expert) })),
    weights: joinWeights(
      header.experts.map(
        (_, i) => new Int8Array(body.buffer, starts.experts + i * sizes.expert, sizes.expert),
      ),
    ),
    slope,
    offset,
    scripts,
    names: {
      ...header.names,
      weights: new Int8Array(body.buffer, 0, sizes.names),
      wares: readWares(new DataView(body.buffer, listStart)),
    },
    phrases: {
      weights: new Int8Array(body.buffer, starts.phrases, sizes.phrases),
      ...header.phrases,
    },
    common: body.subarray(starts.common, starts.experts),
    costs,
  };
}

/** @throws Error where one is missing */
function readShapeWeights({ shape }: ExpertHeader): Float64Array {
  const weights = Float64Array.from(shapeNames, (name) => shape[name] ?? Number.NaN);
  if (weights.some(Number.isNaN)) throw new Error('The model lacks a weight');
  return weights;
}

function readWares(list: DataView): Wares {
  return Uint32Array.from({ length: list.byteLength / 4 }, (_, i) => list.getUint32(4 * i));
}

/** The header holds names and numbers only, so each letter is one byte. */
function readAscii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function toBytes({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Adler-like sum over all bytes: enough to notice a damaged file. */
function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
