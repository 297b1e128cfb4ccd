// Browsers below Chromium 97 get the plain page. Written in words that any of them can read.
(function () {
  if (typeof Array.prototype.findLast === 'function') return;
  document.addEventListener('DOMContentLoaded', function () {
    const plain = document.getElementById('plain');
    const root = document.getElementById('root');
    if (plain !== null) plain.hidden = false;
    if (root !== null) root.style.display = 'none';
  });
})();
