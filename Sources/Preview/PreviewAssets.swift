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

  /// In the theme's own colours where it names them as the default theme does. A dashed bar is an
  /// error, a full one a remark.
  static let styles = """
    .diapason-preview { position: relative; padding: .75rem clamp(1.125rem, 4vw, 2.5rem);
      border-bottom: 4px double var(--ink, #17203a); background: var(--wash, #f1f2f1);
      color: var(--ink, #17203a); font: 1rem/1.5 var(--sans, system-ui, sans-serif);
      overflow-wrap: anywhere; }
    .diapason-preview > * { max-width: 77rem; margin-inline: auto; }
    .diapason-preview p { margin: 0; }
    .diapason-preview .diapason-draft { font-weight: 600; }
    .diapason-preview summary { min-height: 2rem; color: inherit; font-size: 1rem;
      font-weight: 600; cursor: pointer; }
    .diapason-preview ol { max-height: 30vh; margin: .5rem 0 0; padding: 0; overflow: auto;
      list-style: none; }
    .diapason-preview li { margin: 0 0 1rem; padding-left: .75rem;
      border-left: 4px solid var(--edge-line, #7c8597); }
    .diapason-preview li.error { border-left: 4px dashed var(--dont, #c94760); }
    .diapason-preview .place, .diapason-preview .place code { color: var(--quiet, #505a70);
      font-size: .875rem; }
    .diapason-preview code { padding: 0; border: 0; background: none; color: inherit;
      font: 1em/1.5 var(--mono, ui-monospace, monospace); }
    .diapason-preview pre { margin: .375rem 0; padding: .375rem .75rem; overflow: auto; border: 0;
      background: var(--paper, #fff); color: inherit; white-space: pre;
      font: .875rem/1.4 var(--mono, ui-monospace, monospace); }
    .diapason-unanswered { border: 0; border-top: 4px double var(--ink, #17203a); }
    .diapason-unanswered button { min-height: 2.75rem; padding: .25rem 1rem; font: inherit; cursor: pointer; }
    @media print { .diapason-preview { display: none; } }

    """
}
