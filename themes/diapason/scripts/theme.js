// Light, dark, or as the system has it.
(function () {
  'use strict';
  var words = diapason.words, make = diapason.make, say = diapason.say;

  function themeSwitch() {
    var slot = document.querySelector('.theme-slot');
    var html = document.documentElement;
    var order = ['auto', 'light', 'dark'];
    var names = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
    var button = make('button', 'theme-switch');
    button.type = 'button';
    function show() {
      var now = html.getAttribute('data-theme') || 'auto';
      var label = words.themeLabel + ' ' + names[now];
      button.dataset.now = now;
      button.title = label;
      button.setAttribute('aria-label', label);
      return now;
    }
    button.addEventListener('click', function () {
      var next = order[(order.indexOf(show()) + 1) % order.length];
      if (next === 'auto') html.removeAttribute('data-theme'); else html.setAttribute('data-theme', next);
      try {
        if (next === 'auto') localStorage.removeItem('diapason-theme'); else localStorage.setItem('diapason-theme', next);
      } catch (error) { /* the choice then lasts as long as the page */ }
      show();
      say(button.title);
    });
    show();
    slot.appendChild(button);
  }

  themeSwitch();
})();
