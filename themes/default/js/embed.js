// The two buttons under a chart: its code into the clipboard, and its SVG file as a PNG that this browser draws.
(() => {
  const say = (button, failed) => {
    const said = button.parentElement.querySelector('.embed-said');
    if (said) said.textContent = failed ? said.dataset.failed : said.dataset.said;
  };
  const copy = async (button) => {
    const code = button.closest('.embed').querySelector('.embed-code');
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      say(button);
    } catch {
      say(button, !document.execCommand('copy')); // a page over plain http has no clipboard
    }
  };
  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const png = async (button) => {
    button.disabled = true;
    try {
      const picture = new Image();
      picture.src = button.dataset.png;
      await picture.decode();
      const scale = 2; // sharp on paper and on a phone
      const canvas = document.createElement('canvas');
      canvas.width = picture.naturalWidth * scale;
      canvas.height = picture.naturalHeight * scale;
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
      if (blob) save(blob, button.dataset.name);
      else location.href = button.dataset.png;
    } catch {
      location.href = button.dataset.png; // what cannot be drawn is shown as it is
    }
    button.disabled = false;
  };
  document.addEventListener('click', (e) => {
    const button = e.target.closest && e.target.closest('button[data-copy], button[data-png]');
    if (!button) return;
    if (button.dataset.png) png(button);
    else copy(button);
  });
  // A portal that does not know its own address: the browser does.
  document.addEventListener('DOMContentLoaded', () => {
    for (const code of document.querySelectorAll('.embed-code[data-origin]')) {
      code.value = code.value.replace('src="/', 'src="' + location.origin + '/');
    }
  });
})();
