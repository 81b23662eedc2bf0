// A list of rules, narrowed by force, network, role or capacity.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make;

  function filters() {
    var place = document.querySelector('[data-filters]');
    if (!place) return;
    var articles = all('article[data-filter-item]');
    var count = make('p', 'filter-count');
    count.setAttribute('role', 'status');

    // What each rule answers to, as name -> label; a rule that names no network holds for all.
    var facets = [
      { label: place.dataset.force, of: function (rule) { var o = {}; o[rule.dataset.force] = rule.dataset.forceLabel; return o; } },
      { label: place.dataset.network, of: function (rule) { return named(rule, 'network'); } },
      { label: place.dataset.role, of: function (rule) { return named(rule, 'role'); } },
      { label: place.dataset.capacity, of: function (rule) { return named(rule, 'capacity'); } }
    ];
    function named(rule, name) {
      var found = {};
      all('[data-' + name + ']', rule).forEach(function (mark) { found[mark.dataset[name]] = mark.textContent; });
      return found;
    }
    function apply() {
      var shown = 0;
      articles.forEach(function (rule) {
        var fits = facets.every(function (facet) {
          var values = facet.of(rule);
          return !facet.select.value || !Object.keys(values).length || facet.select.value in values;
        });
        if (fits) shown += 1;
        all('[data-filter-item="' + rule.id + '"]').forEach(function (item) { item.hidden = !fits; });
      });
      count.textContent = shown ? shown + ' ' + place.dataset.count + ' ' + articles.length : place.dataset.none;
    }
    facets.forEach(function (facet, index) {
      var values = {};
      articles.forEach(function (rule) { Object.assign(values, facet.of(rule)); });
      facet.select = make('select');
      facet.select.add(new Option(place.dataset.all, ''));
      Object.keys(values).forEach(function (name) { facet.select.add(new Option(values[name], name)); });
      facet.select.addEventListener('change', apply);
      if (facet.select.length < 3) return;
      var label = make('label', '', facet.label);
      label.appendChild(facet.select);
      place.appendChild(label);
    });
    place.appendChild(count);
  }

  filters();
})();
