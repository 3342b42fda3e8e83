/// How the page looks, in light and dark: the reader's own choice, or the switch's.
enum HTMLStyle {
    /// Of ``text``, for the content security policy; a test computes it anew.
    static let hash = "sha256-P5LI9d1yUekbwKF/ON6Id9j30PtR+8ac20AprIKF99w="

    static let text = """

        :root {
          color-scheme: light dark;
          --back: light-dark(#f6f4f0, #14161a);
          --card: light-dark(#ffffff, #1e2127);
          --text: light-dark(#1d1d1f, #e9e7e3);
          --quiet: light-dark(#5a5d64, #a9acb4);
          --line: light-dark(#d9d6cf, #383c45);
          --violation: light-dark(#b3261e, #ff8b80);
          --review: light-dark(#8a5700, #f0b64d);
          --violation-bar: light-dark(#b3261e, #e5544a);
          --review-bar: light-dark(#e0a028, #f0b64d);
          --none: light-dark(#2c6b3f, #7fcf97);
          --mark: light-dark(#ffe28a, #6a5200);
          --focus: light-dark(#1a5fb4, #8ab8ff);
          font: 16px/1.5 system-ui, sans-serif;
        }
        :root[data-theme="light"] { color-scheme: light; }
        :root[data-theme="dark"] { color-scheme: dark; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--text); }
        .top, main { max-width: 62rem; margin: 0 auto; padding: 1rem; }
        .top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; padding-bottom: 0; }
        .top p { flex: 1 1 20rem; margin: 0; color: var(--quiet); }
        h1 { margin: 0; font-size: 1.5rem; }
        h2 { margin: 0 0 .75rem; font-size: 1.125rem; }
        h3 { margin: 0; font-size: 1rem; }
        section { margin: 1rem 0; }
        #clauses, #timeline, #accounts, #errors, article, #filters {
          padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
        }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--card); }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        [hidden] { display: none !important; }

        button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
          border-radius: .375rem; padding: .3rem .6rem; min-height: 2.25rem; max-width: 100%; }
        button { cursor: pointer; }
        .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0;
          padding: 0; list-style: none; }
        .totals li { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
          color: var(--quiet); }
        .totals b { display: block; font-size: 1.75rem; line-height: 1.2; color: var(--text);
          font-variant-numeric: tabular-nums; }
        .totals .violation b { color: var(--violation); }
        .totals .review b { color: var(--review); }
        .totals .none b { color: var(--none); }

        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .3rem .5rem; text-align: right; font-weight: normal; font-variant-numeric: tabular-nums; }
        thead { color: var(--quiet); font-size: .875rem; }
        thead th { vertical-align: bottom; }
        thead th::first-letter { text-transform: uppercase; }
        tr > :first-child { padding-left: 0; text-align: left; }
        tr > :last-child { padding-right: 0; }
        tbody tr { border-top: 1px solid var(--line); }
        #accounts tbody th { overflow-wrap: anywhere; min-width: 6rem; }
        td.bar { width: 45%; }
        td.bar svg { display: block; width: 100%; height: .75rem; }
        .clause { min-height: 0; padding: 0; border: 0; background: none; text-align: left; text-decoration: underline;
          text-decoration-color: var(--line); text-underline-offset: .2em; }
        .clause:hover, .clause[aria-pressed="true"] { text-decoration-color: currentColor; }
        .clause[aria-pressed="true"] { font-weight: bold; }
        rect.violation { fill: var(--violation-bar); }
        rect.review { fill: var(--review-bar); }
        figure { margin: 0; }
        figure svg { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--line); }
        figcaption { display: flex; justify-content: space-between; gap: 1rem; font-size: .875rem; color: var(--quiet); }
        figcaption :nth-child(2) { text-align: center; }
        figcaption :first-child, figcaption :last-child { white-space: nowrap; }

        #filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .5rem .75rem;
          padding: .75rem 1rem; margin-bottom: 1rem; }
        #filters label { display: grid; flex: 1 1 8rem; font-size: .875rem; color: var(--quiet); }
        #filters label > * { font-size: 1rem; color: var(--text); width: 100%; }
        #filters output { min-width: 6rem; padding: .3rem 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
        .keys { flex-basis: 100%; margin: 0; font-size: .8125rem; color: var(--quiet); }
        article { margin: 0 0 .75rem; border-left: .3rem solid var(--line); content-visibility: auto;
          contain-intrinsic-size: auto 14rem; scroll-margin: 11rem 0 2rem; }
        article.violation { border-left-color: var(--violation-bar); }
        article.review { border-left-color: var(--review-bar); }
        .badge { font-size: .8125rem; font-weight: bold; letter-spacing: .04em; }
        .violation .badge { color: var(--violation); }
        .review .badge { color: var(--review); }
        .none .badge { color: var(--none); }
        code { font-size: .8125rem; font-weight: normal; color: var(--quiet); overflow-wrap: anywhere; }
        .place { margin: 0; font-size: .875rem; color: var(--quiet); overflow-wrap: anywhere; }
        .field { font-size: .8125rem; color: var(--quiet); }
        blockquote { margin: .75rem 0; font-size: 1.125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        mark { padding: .05em .15em; border-radius: .2em; background: var(--mark); color: inherit; }
        dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .15rem 1rem; margin: .25rem 0 0; }
        dt { grid-column: 1; color: var(--quiet); }
        dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
        summary { cursor: pointer; color: var(--quiet); }
        details { margin-top: .25rem; }

        @media (max-width: 40rem) {
          #filters { position: static; }
          article { scroll-margin: 1rem 0; }
          #clauses tr, #accounts tr { display: grid; grid-template-columns: 1fr 5.5rem 4.5rem; align-items: center; }
          #clauses th, #clauses td, #accounts th, #accounts td { padding: .3rem 0; }
          #clauses th:first-child, td.bar, #accounts th:first-child { width: auto; text-align: left; }
          #clauses tbody th, #clauses thead th:first-child, #accounts td:last-child { grid-column: 1 / -1; }
          #clauses thead th:first-child, #accounts thead th:last-child { display: none; }
          #accounts td:last-child { padding-top: 0; text-align: left; }
          figcaption { flex-wrap: wrap; }
          figcaption :nth-child(2) { order: 1; flex-basis: 100%; }
          dl { grid-template-columns: 1fr; }
          dt, dd { grid-column: 1; }
          .keys { display: none; }
        }
        @media print {
          #filters, #theme, .skip { display: none; }
          article { content-visibility: visible; break-inside: avoid; }
        }

        """
}
