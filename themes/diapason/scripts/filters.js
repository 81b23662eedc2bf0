// A list narrowed by what its items say of themselves: rules by force, a calendar by network.
// `data-facets="network=Réseau|state=État"`; an item says `data-state`, with `data-state-label`, or
// holds elements that say `data-network`. An item that says nothing of a facet holds for all of it.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make;

  function filters() {
    var place = document.querySelector('[data-filters]');
    if (!place) return;
    var items = all('[data-filter-item][id]');
    var count = make('p', 'filter-count');
    count.setAttribute('role', 'status');

    // What an item answers to, as name -> label.
    function values(item, facet) {
      var found = {};
      if (item.dataset[facet]) found[item.dataset[facet]] = item.dataset[facet + 'Label'] || item.dataset[facet];
      all('[data-' + facet + ']', item).forEach(function (mark) { found[mark.dataset[facet]] = mark.textContent; });
      return found;
    }
    var facets = place.dataset.facets.split('|').map(function (pair) {
      var cut = pair.indexOf('=');
      return { name: pair.slice(0, cut), label: pair.slice(cut + 1), select: make('select') };
    });
    var reset = make('button', 'copy', place.dataset.reset);
    reset.type = 'button';
    reset.hidden = true;
    reset.addEventListener('click', function () {
      facets.forEach(function (facet) { facet.select.value = ''; });
      apply();
      facets[0].select.focus();
    });
    function apply() {
      var shown = {}, number = 0;
      items.forEach(function (item) {
        var fits = facets.every(function (facet) {
          var own = values(item, facet.name);
          return !facet.select.value || !Object.keys(own).length || facet.select.value in own;
        });
        if (fits) number += 1;
        shown[item.id] = fits;
      });
      all('[data-filter-item]').forEach(function (item) { item.hidden = !shown[item.dataset.filterItem]; });
      reset.hidden = facets.every(function (facet) { return !facet.select.value; });
      count.textContent = number ? number + ' ' + (number === 1 ? place.dataset.one : place.dataset.count) + ' ' + items.length : place.dataset.none;
    }
    facets.forEach(function (facet) {
      var known = {};
      items.forEach(function (item) { Object.assign(known, values(item, facet.name)); });
      facet.select.add(new Option(facet.label + place.dataset.colon + place.dataset.all, ''));
      Object.keys(known).forEach(function (name) { facet.select.add(new Option(known[name], name)); });
      facet.select.addEventListener('change', apply);
      if (facet.select.length < 3) return;
      var label = make('label');
      label.append(make('span', 'visually-hidden', facet.label), facet.select);
      place.appendChild(label);
    });
    place.append(reset, count);
  }

  filters();
})();
