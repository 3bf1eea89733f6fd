import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';

import { hmacSha256, sha256 } from '../../assets/model/sha256.js';
import { expectedProof, payloadOf } from '../../assets/model/node-proof.js';

const hex = (bytes) => Buffer.from(bytes).toString('hex');

test('digests are those of another implementation, whatever the length', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
    assert.equal(hex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'));
    const keyed = createHmac('sha256', bytes).update('text').digest('hex');
    assert.equal(hex(hmacSha256(bytes, new TextEncoder().encode('text'))), keyed);
  }
});

test('a proof fits one token, one number and one address', () => {
  const token = 'lc1.cGF5bG9hZA.c2lnbmF0dXJl';
  assert.equal(payloadOf(token), 'cGF5bG9hZA');
  const proof = expectedProof(token, 'n1', 'http://10.0.0.5:8000');
  const expected = createHmac('sha256', 'signature')
    .update('localchat node proof v1\0n1\u000010.0.0.5:8000')
    .digest('hex');
  assert.equal(proof, expected);
  assert.notEqual(proof, expectedProof(token, 'n2', 'http://10.0.0.5:8000'));
  assert.notEqual(proof, expectedProof(token, 'n1', 'http://10.0.0.6:8000'));
});
