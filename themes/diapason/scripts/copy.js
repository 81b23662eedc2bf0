// Copy buttons: `.copyable` gives its own text; `data-copy-text`, on any element, the text it holds.
// What says `data-copy-click` is a button itself.
(function () {
  'use strict';
  var words = diapason.words, all = diapason.all, make = diapason.make, say = diapason.say, copyText = diapason.copyText;

  function copyButtons() {
    all('[data-copy-text], .copyable, .holding blockquote').forEach(function (source) {
      var button = make('button', 'copy');
      var label = source.dataset.copyLabel || words.copy;
      var word = make('span', '', label);
      button.type = 'button';
      button.append(word, make('span', 'visually-hidden', source.dataset.copyName ? ' ' + source.dataset.copyName : ''));
      button.addEventListener('click', function () {
        copyText(source.dataset.copyText || source.innerText.trim(), function (copied) {
          var result = copied ? words.copied : words.copyFailed;
          word.textContent = result;
          say(result);
          setTimeout(function () { word.textContent = label; }, 4000);
        });
      });
      source.insertAdjacentElement('afterend', button);
    });
  }

  function copyClicks() {
    all('[data-copy-click]').forEach(function (source) {
      var button = make('button', 'copy-click');
      button.type = 'button';
      button.title = words.copy;
      button.append(make('span', 'visually-hidden', words.copy + ' ' + source.dataset.copyName + ' '));
      while (source.firstChild) button.appendChild(source.firstChild);
      button.addEventListener('click', function () {
        copyText(source.dataset.copyClick, function (copied) {
          button.dataset.said = copied ? words.copied : words.copyFailed;
          say(button.dataset.said);
          setTimeout(function () { delete button.dataset.said; }, 2000);
        });
      });
      source.appendChild(button);
    });
  }

  copyButtons();
  copyClicks();
})();
