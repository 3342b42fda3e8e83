/// What the page does: filters, keys, the theme. Without it every item is shown.
enum HTMLScript {
    /// Of ``text``, for the content security policy; a test computes it anew.
    static let hash = "sha256-KpYYO7W1eSeh/YEWi4BAY3uA4UrSIDNbzsegDBqU0PU="

    static let text = #"""

        "use strict";
        const root = document.documentElement;
        const form = document.getElementById("filters");
        const items = Array.from(document.querySelectorAll("article"));
        const output = form.querySelector("output");
        const clauses = Array.from(document.querySelectorAll("button.clause"));
        const nothing = document.getElementById("nothing");

        const theme = document.getElementById("theme");
        theme.hidden = false;
        theme.addEventListener("click", () => {
          const isDark = root.dataset.theme
            ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
          root.dataset.theme = isDark ? "light" : "dark";
        });

        const languages = form.elements.lang;
        for (const language of [...new Set(items.map(item => item.dataset.lang))].sort()) {
          languages.add(new Option(language || languages.dataset.none, language || "-"));
        }

        // Not what is folded away: the policy's own sentences stand in every item.
        const known = new Map();
        function wordsOf(item) {
          if (!known.has(item)) {
            const parts = Array.from(item.children).filter(part => part.localName !== "details");
            known.set(item, parts.map(part => part.textContent).join(" ").toLowerCase());
          }
          return known.get(item);
        }

        function isWanted(item, verdict, clause, lang, words) {
          return (!verdict || item.dataset.verdict === verdict)
            && (!clause || item.dataset.clause.split(" ").includes(clause))
            && (!lang || (item.dataset.lang || "-") === lang)
            && (!words || wordsOf(item).includes(words));
        }

        function filter() {
          const { verdict, clause, lang, words } = form.elements;
          const wanted = words.value.trim().toLowerCase();
          let shown = 0;
          for (const item of items) {
            item.hidden = !isWanted(item, verdict.value, clause.value, lang.value, wanted);
            if (!item.hidden) shown += 1;
          }
          for (const button of clauses) button.setAttribute("aria-pressed", String(button.value === clause.value));
          output.textContent = output.dataset.text.replace("{shown}", shown).replace("{all}", items.length);
          nothing.hidden = shown > 0;
        }

        let waiting = 0;
        form.addEventListener("input", () => {
          clearTimeout(waiting);
          waiting = setTimeout(filter, items.length > 2000 ? 200 : 0);
        });
        form.addEventListener("submit", event => event.preventDefault());
        form.addEventListener("reset", () => setTimeout(filter, 0));
        for (const button of clauses) {
          button.addEventListener("click", () => {
            const { clause } = form.elements;
            clause.value = clause.value === button.value ? "" : button.value;
            filter();
          });
        }

        function move(step) {
          const shown = items.filter(item => !item.hidden);
          if (shown.length === 0) return;
          const current = shown.indexOf(document.activeElement.closest("article"));
          const next = current < 0 ? (step > 0 ? 0 : shown.length - 1) : current + step;
          const item = shown[Math.max(0, Math.min(next, shown.length - 1))];
          item.focus({ preventScroll: true });
          item.scrollIntoView({ block: "nearest" });
        }

        document.addEventListener("keydown", event => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const isTyping = event.target.matches("input, select");
          if (event.key === "Escape") {
            form.reset();
            if (isTyping) event.target.blur();
          } else if (!isTyping && event.key === "/") {
            event.preventDefault();
            form.elements.words.focus();
          } else if (!isTyping && event.key === "j") {
            move(1);
          } else if (!isTyping && event.key === "k") {
            move(-1);
          }
        });

        form.hidden = items.length === 0;
        filter();

        """#
}
