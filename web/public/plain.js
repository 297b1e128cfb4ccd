// Browsers below Chromium 97 get the plain page. Written in words that any of them can read.
(function () {
  if (typeof Array.prototype.findLast === 'function') return;
  document.addEventListener('DOMContentLoaded', function () {
    const page = document.getElementById('plain');
    if (page !== null) page.hidden = false;
  });
})();
