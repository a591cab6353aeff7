import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from './bytes';
import { type JsonValue, readCanonicalJson, writeCanonicalJson } from './canonical-json';

const jsonValues = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 4 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical JSON', () => {
  test.each<[JsonValue, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    // RFC 8785 section 3.2.3: members are sorted by UTF-16 code units, so the emoji (D83D…) comes before U+FB33.
    [
      { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
    ],
    ['"\\\b\f\n\r\t\u0001/ๆ', '"\\"\\\\\\b\\f\\n\\r\\t\\u0001/ๆ"'],
    [[-9007199254740991, 0, 9007199254740991], '[-9007199254740991,0,9007199254740991]'],
    [{}, '{}'],
  ])('writes %j as the standard says', (value, text) => {
    expect(writeCanonicalJson(value)).toBe(text);
  });

  test('what was written is read back, whatever order its members were in', () => {
    fc.assert(
      fc.property(jsonValues, (value) => {
        const text = writeCanonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(readCanonicalJson(encodeUtf8(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{ "a":1}',
    '[1.0]',
    '[1e2]',
    '[0.5]',
    '[-0]',
    '[9007199254740992]',
    '["\\u0061"]',
    '["\\ud800"]',
    '["\\/"]',
    '[1]\n',
    '',
    '[',
    '\ufeff[]',
  ])('refuses another spelling: %j', (text) => {
    expect(readCanonicalJson(encodeUtf8(text))).toBeNull();
  });

  test('refuses nesting too deep to read instead of failing', () => {
    expect(readCanonicalJson(encodeUtf8('['.repeat(60_000) + ']'.repeat(60_000)))).toBeNull();
  });

  test.each([
    ['a fraction', 0.1],
    ['minus zero', -0],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', 'a\ud800b'],
    ['undefined inside', [undefined] as unknown as JsonValue],
    ['a hole', new Array(1) as unknown as JsonValue],
    ['a date', new Date(0) as unknown as JsonValue],
    ['bytes', new Uint8Array(2) as unknown as JsonValue],
  ])('never writes %s', (_, value) => {
    expect(() => writeCanonicalJson(value)).toThrow(TypeError);
  });
});
