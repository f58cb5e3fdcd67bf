// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Passkeys: ask the device, write its answer into the form, send the form.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

// The server writes bytes as text; the device wants bytes.
function withBytes(options) {
  options.challenge = toBytes(options.challenge);
  if (options.user) options.user.id = toBytes(options.user.id);
  for (const one of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) {
    one.id = toBytes(one.id);
  }
  return options;
}

function withText(credential) {
  const response = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (credential.response[part]) response[part] = toText(credential.response[part]);
  }
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

async function answer(form) {
  const kind = form.dataset.passkey;
  const text = kind === 'fetch'
    ? (await (await fetch(form.action, { headers: { Accept: 'application/json' } })).json()).request_options
    : JSON.parse(form.dataset.options);
  const publicKey = withBytes(text.publicKey);
  if (kind !== 'create') return navigator.credentials.get({ publicKey });
  if (form.elements.passwordless?.checked) {
    Object.assign(publicKey.authenticatorSelection, { residentKey: 'required', requireResidentKey: true, userVerification: 'required' });
  }
  return navigator.credentials.create({ publicKey });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  form.querySelector('[data-passkey-button]').hidden = false;
  form.querySelector('[data-passkey-note]').hidden = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const credential = await answer(form).catch(() => null); // the person said no
    if (!credential) return;
    form.elements.credential.value = JSON.stringify(withText(credential));
    form.submit();
  });
}
