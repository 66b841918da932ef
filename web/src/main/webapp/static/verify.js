/* Compares a file of the reader's own with what was issued. The file never leaves the reader's machine. */
(() => {
  'use strict';
  const input = document.getElementById('own-file');
  const says = document.getElementById('compared');

  const tell = (text, tone) => {
    says.textContent = text;
    says.className = `k-note k-tone-${tone}`;
    says.hidden = false;
  };

  input.addEventListener('change', async () => {
    const file = input.files[0];
    if (!file) {
      return;
    }
    if (!window.crypto || !window.crypto.subtle) {
      tell(input.dataset.unable, 'wait');
      return;
    }
    const digest = await window.crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const found = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
    const same = found === input.dataset.sha256;
    tell(`${same ? input.dataset.same : input.dataset.other} SHA-256: ${found}`, same ? 'ok' : 'late');
  });
})();
