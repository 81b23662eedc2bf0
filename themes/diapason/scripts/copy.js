// Copy buttons: `.copyable` gives its own text; `data-copy-text`, on any element, the text it holds.
(function () {
  'use strict';
  var words = diapason.words, all = diapason.all, make = diapason.make, say = diapason.say, copyText = diapason.copyText;

  function copyButtons() {
    all('[data-copy-text], .copyable, .holding blockquote').forEach(function (source) {
      var button = make('button', 'copy');
      var word = make('span', '', words.copy);
      button.type = 'button';
      button.append(word, make('span', 'visually-hidden', source.dataset.copyName ? ' ' + source.dataset.copyName : ''));
      button.addEventListener('click', function () {
        copyText(source.dataset.copyText || source.innerText.trim(), function (copied) {
          var result = copied ? words.copied : words.copyFailed;
          word.textContent = result;
          say(result);
          setTimeout(function () { word.textContent = words.copy; }, 4000);
        });
      });
      source.insertAdjacentElement('afterend', button);
    });
  }

  copyButtons();
})();
