// A field that keeps of a list what holds the words typed in it, whatever their accents and capitals.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make;

  function plain(text) { return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’]/g, "'"); }

  all('[data-text-filter]').forEach(function (place) {
    var items = all('[data-filter-text]');
    if (items.length < 8) return;
    var texts = items.map(function (item) { return plain(item.textContent); });
    var label = make('label'), field = make('input'), count = make('p', 'filter-count');
    field.type = 'search';
    field.autocomplete = 'off';
    count.setAttribute('role', 'status');
    label.append(make('span', '', place.dataset.textFilter), field);
    place.append(label, count);
    field.addEventListener('input', function () {
      var wanted = plain(field.value).split(/\s+/).filter(Boolean), shown = 0;
      items.forEach(function (item, index) {
        var fits = wanted.every(function (word) { return texts[index].indexOf(word) >= 0; });
        item.hidden = !fits;
        if (fits) shown += 1;
      });
      count.textContent = !wanted.length ? '' : shown ? shown + ' ' + (shown === 1 ? place.dataset.one : place.dataset.count) + ' ' + items.length : place.dataset.none;
    });
  });
})();
