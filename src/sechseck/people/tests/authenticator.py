# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Devices of a person, computed: an app for codes (RFC 6238) and a key that signs (WebAuthn)."""

from __future__ import annotations

import base64
import hmac
import json
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

ORIGIN = "http://localhost"
PRESENT_AND_VERIFIED = 0x01 | 0x04
ATTESTED = 0x40


def code_at(secret: str, seconds: float) -> str:
    """Return the six digits that an app shows at that second (RFC 6238, SHA-1, 30 s)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, int(seconds // 30).to_bytes(8, "big"), "sha1").digest()
    at = digest[-1] & 15
    number = int.from_bytes(digest[at : at + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Device:
    """A key that answers as a browser with a security key does."""

    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    name: bytes = b"device-0001"
    user: str = ""
    count: int = 0

    def create(self, options: dict[str, object]) -> str:
        """Make a credential for the page that asks."""
        asked: dict[str, dict[str, str]] = options["publicKey"]  # type: ignore[assignment]
        self.user = asked["user"]["id"]
        public = ES256.from_cryptography_key(self.key.public_key())
        known = AttestedCredentialData.create(bytes(16), self.name, public)
        flags = PRESENT_AND_VERIFIED | ATTESTED
        said = AuthenticatorData.create(self._place(), flags, self.count, known)
        return self._sent(
            "webauthn.create",
            str(asked["challenge"]),
            {"attestationObject": _text(AttestationObject.create("none", said, {}))},
        )

    def sign(self, options: dict[str, object]) -> str:
        """Sign the challenge of the page that asks."""
        asked: dict[str, str] = options["publicKey"]  # type: ignore[assignment]
        self.count += 1
        said = AuthenticatorData.create(self._place(), PRESENT_AND_VERIFIED, self.count)
        client = self._client("webauthn.get", asked["challenge"])
        signature = self.key.sign(said + sha256(client).digest(), ec.ECDSA(SHA256()))
        answer = {
            "authenticatorData": _text(said),
            "signature": _text(signature),
            "userHandle": self.user,
        }
        return self._sent("webauthn.get", asked["challenge"], answer)

    def _place(self) -> bytes:
        return sha256(b"localhost").digest()

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": ORIGIN}).encode()

    def _sent(self, kind: str, challenge: str, answer: dict[str, str]) -> str:
        response = answer | {"clientDataJSON": _text(self._client(kind, challenge))}
        name = _text(self.name)
        sent = {"id": name, "rawId": name, "type": "public-key", "response": response}
        return json.dumps(sent | {"clientExtensionResults": {}})
