import fc from 'fast-check';

/** Every encoding that chardet knows besides those of Unicode, with words in a script that it is made for. */
export const legacyWords: Readonly<Record<string, readonly string[]>> = (() => {
  const words = (text: string): readonly string[] => text.split(' ');
  const western = words('la señora Núñez dijo que el año empezó después según él à l’été où déjà über größer für straße');
  const polish = words('pani Łękawska powiedziała że rząd będzie działać szybciej według źródła święto ciąża później');
  const russian = words('мэр Анна Берг заявила что город откроет новый мост весной сообщили жители порта вчера');
  const greek = words('η δήμαρχος Άννα Μπεργκ είπε ότι η πόλη θα ανοίξει τη νέα γέφυρα την άνοιξη');
  const hebrew = words('ראש העיר אמרה כי הגשר החדש ייפתח באביב לדברי התושבים של הנמל אתמול');
  const arabic = words('قالت رئيسة البلدية إن المدينة ستفتح الجسر الجديد في الربيع بحسب السكان أمس');
  const turkish = words('belediye başkanı Ayşe Çiğdem köprünün ilkbaharda açılacağını söyledi şehir için güzel');
  const japanese = words('市長のアンナは言った 新しい橋は春に開通する と住民は話している 港の人々がきのう');
  const korean = words('시장 안나는 새 다리가 봄에 열린다고 말했다 주민들이 어제 항구에서 전했다');
  const simplified = words('市长安娜说 新的大桥将在春天开放 据港口居民昨天介绍 我们需要时间');
  const traditional = words('市長安娜說 新的大橋將在春天開放 據港口居民昨天介紹 我們需要時間');
  return {
    'ISO-8859-1': western, 'windows-1252': western,
    'ISO-8859-2': polish, 'windows-1250': polish,
    'ISO-8859-5': russian, 'windows-1251': russian, 'KOI8-R': russian,
    'ISO-8859-6': arabic, 'windows-1256': arabic,
    'ISO-8859-7': greek, 'windows-1253': greek,
    'ISO-8859-8': hebrew, 'windows-1255': hebrew,
    'ISO-8859-9': turkish, 'windows-1254': turkish,
    'Shift_JIS': japanese, 'EUC-JP': japanese, 'ISO-2022-JP': japanese,
    'EUC-KR': korean, 'ISO-2022-KR': korean,
    'GB18030': simplified, 'ISO-2022-CN': simplified,
    'Big5': traditional,
  };
})();

/** Seven-bit encodings shift to the characters of another one, whose high bits are left out. */
const shifting: Readonly<Record<string, { readonly of: string; readonly announce: string; readonly on: string; readonly off: string }>> = {
  'ISO-2022-JP': { of: 'EUC-JP', announce: '', on: '\x1b$B', off: '\x1b(B' },
  'ISO-2022-KR': { of: 'EUC-KR', announce: '\x1b$)C', on: '\x0e', off: '\x0f' },
  'ISO-2022-CN': { of: 'GB18030', announce: '\x1b$)A', on: '\x0e', off: '\x0f' },
};

/** The bytes of a text in a legacy encoding; a question mark for what it lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  const shift = shifting[encoding];
  const table = tableOf(shift?.of ?? encoding);
  const bytes = [...Buffer.from(shift?.announce ?? '', 'latin1')];
  for (const letter of text) {
    const code = letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : (table.get(letter) ?? [0x3f]);
    const isShifted = shift !== undefined && code.length === 2;
    bytes.push(...(isShifted ? [...Buffer.from(shift.on), ...code.map((byte) => byte & 0x7f), ...Buffer.from(shift.off)] : code));
  }
  return Uint8Array.from(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** What one and two bytes mean, turned round: there is a decoder for each encoding, but no encoder. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  let table = tables.get(encoding);
  if (table === undefined) {
    const decoder = new TextDecoder(encoding);
    const found = new Map<string, readonly number[]>();
    const note = (...bytes: number[]): void => {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, bytes);
    };
    for (let first = 0x80; first <= 0xff; first++) note(first);
    for (let first = 0x81; first <= 0xfe; first++) for (let second = 0x40; second <= 0xfe; second++) note(first, second);
    // Several versions of Node decode Windows-1252 as if it were ISO-8859-1.
    if (encoding === 'windows-1252') found.set('“', [0x93]).set('”', [0x94]);
    tables.set(encoding, (table = found));
  }
  return table;
}

/** A text in one of the encodings: whole, cut anywhere, or with a damaged byte. */
export const legacyText: fc.Arbitrary<{ readonly encoding: string; readonly bytes: Uint8Array }> = fc
  .constantFrom(...Object.keys(legacyWords))
  .chain((encoding) =>
    fc.record({
      encoding: fc.constant(encoding),
      words: fc.array(fc.constantFrom(...legacyWords[encoding]!), { minLength: 1, maxLength: 60 }),
      cut: fc.nat(3),
      damage: fc.option(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { freq: 3 }),
    }),
  )
  .map(({ encoding, words, cut, damage }) => {
    const bytes = encode(`${words.join(' ')}.\n`, encoding);
    if (damage !== null) bytes[damage[0] % bytes.length] = damage[1];
    return { encoding, bytes: bytes.subarray(0, Math.max(0, bytes.length - cut)) };
  });
