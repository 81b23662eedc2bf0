/// The preview's own script and style. They are no part of a theme: the published site has neither.
enum PreviewAssets {
  /// Asks whether the page has changed and waits for the answer; keeps the place on the page.
  static let script = """
    (function () {
      "use strict";
      var own = document.currentScript;
      var version = own.dataset.version;
      var plain = own.dataset.plain;
      var key = "diapason-scroll:" + location.pathname;
      function stored() {
        try { return sessionStorage.getItem(key); } catch (error) { return null; }
      }
      function store(value) {
        try {
          if (value === null) { sessionStorage.removeItem(key); } else { sessionStorage.setItem(key, value); }
        } catch (error) { /* a private window keeps nothing */ }
      }
      var place = stored();
      if (place !== null) {
        store(null);
        if ("scrollRestoration" in history) { history.scrollRestoration = "manual"; }
        window.addEventListener("load", function () { window.scrollTo(0, Number(place)); });
      }
      function swap(addresses) {
        var old = Array.prototype.filter.call(
          document.querySelectorAll("link[rel=stylesheet]"),
          function (link) { return link.getAttribute("href").indexOf("/.diapason/") < 0; });
        var waiting = addresses.length;
        addresses.forEach(function (address) {
          var link = document.createElement("link");
          link.rel = "stylesheet";
          link.href = address;
          link.onload = link.onerror = function () {
            waiting -= 1;
            if (waiting === 0) { old.forEach(function (each) { each.remove(); }); }
          };
          document.head.appendChild(link);
        });
      }
      function listen() {
        fetch("/.diapason/changes?version=" + version + "&plain=" + plain + "&page=" +
          encodeURIComponent(location.pathname), {cache: "no-store"}).then(function (answer) {
          return answer.json();
        }).then(function (news) {
          if (news.reload) {
            store(String(window.scrollY));
            location.reload();
            return;
          }
          if (news.styles) { version = news.version; swap(news.styles); }
          listen();
        }).catch(function () { setTimeout(listen, 1000); });
      }
      listen();
    })();

    """

  static let styles = """
    .diapason-preview { position: relative; z-index: 10; font: 1rem/1.5 system-ui, sans-serif;
      color: #17203a; background: #fff6dd; border-bottom: 3px solid #8a5a00; padding: .5rem 1rem;
      overflow-wrap: anywhere; }
    .diapason-preview p { margin: .25rem 0; }
    .diapason-preview .diapason-draft { font-weight: 600; }
    .diapason-preview summary { font-weight: 600; cursor: pointer; min-height: 1.5rem; }
    .diapason-preview ol { margin: .5rem 0; padding-left: 1.75rem; max-height: 50vh; overflow: auto; }
    .diapason-preview li { margin: .5rem 0; }
    .diapason-preview li.error b { color: #a12b17; }
    .diapason-preview pre { margin: .25rem 0; padding: .5rem; overflow: auto; background: #fff;
      color: #17203a; font: .875rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace;
      white-space: pre; border: 0; }
    .diapason-preview code { font: .875rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace;
      background: none; color: inherit; padding: 0; }
    @media print { .diapason-preview { display: none; } }

    """
}
