extension PreviewAssets {
  /// Collects what was searched for in vain while a site is previewed, for its table of synonyms. It stays
  /// in this browser; a published site collects nothing.
  static let unanswered = """
    (function () {
      "use strict";
      var key = "diapason-unanswered", most = 50;
      var isFrench = /^fr/i.test(document.documentElement.lang);
      var words = isFrench
        ? { title: "Recherches sans réponse", copy: "Copier pour synonymes.csv", forget: "Oublier", copied: "Copié",
            lead: "Devant chaque point-virgule, écrivez le mot du site ; puis ajoutez la ligne à synonymes.csv." }
        : { title: "Searches without an answer", copy: "Copy for synonyms.csv", forget: "Forget", copied: "Copied",
            lead: "Before each semicolon, write the site’s own word; then add the line to synonyms.csv." };
      function kept() {
        try {
          var list = JSON.parse(localStorage.getItem(key) || "[]");
          return Array.isArray(list) ? list.filter(function (query) { return typeof query === "string"; }).slice(0, most) : [];
        } catch (error) { return []; }
      }
      function keep(list) {
        try { localStorage.setItem(key, JSON.stringify(list)); } catch (error) { /* a private window keeps nothing */ }
      }
      // As a cell of a table: quoted where it has to be, and never a formula.
      function cell(text) {
        var plain = text.replace(/^[=+\\-@\\s]+/, "").replace(/\\s+/g, " ");
        return /[;"]/.test(plain) ? '"' + plain.replace(/"/g, '""') + '"' : plain;
      }
      function make(tag, text) {
        var element = document.createElement(tag);
        if (text) { element.textContent = text; }
        return element;
      }
      var panel = null;
      function show() {
        var list = kept();
        if (panel) { panel.remove(); panel = null; }
        if (!list.length) { return; }
        var box = make("details"), copy = make("button", words.copy), forget = make("button", words.forget);
        panel = make("aside");
        panel.className = "diapason-preview diapason-unanswered";
        panel.setAttribute("aria-label", words.title);
        copy.type = forget.type = "button";
        copy.addEventListener("click", function () {
          if (!navigator.clipboard) { return; }
          navigator.clipboard.writeText(list.map(function (query) { return ";" + cell(query); }).join("\\n") + "\\n")
            .then(function () { copy.textContent = words.copied; });
        });
        forget.addEventListener("click", function () { keep([]); show(); });
        box.append(make("summary", words.title + " (" + list.length + ")"), make("p", words.lead));
        var lines = make("pre", list.map(function (query) { return ";" + cell(query); }).join("\\n"));
        lines.tabIndex = 0;
        box.append(lines, copy, " ", forget);
        panel.appendChild(box);
        document.body.appendChild(panel);
      }
      document.addEventListener("diapason-unanswered", function (event) {
        var query = String(event.detail || "").trim();
        var list = kept().filter(function (other) {
          // What was being typed gives way to what was typed in the end.
          return other !== query && !(query.indexOf(other) === 0);
        });
        if (query.length > 2) { keep([query].concat(list).slice(0, most)); show(); }
      });
      show();
    })();

    """
}
