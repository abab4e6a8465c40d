/**
 * A page's bytes in, a clean article with its metadata out, or the reason why there is none.
 *
 * <pre>
 * bytes ── over maxBytes, also out of gzip ─────────────────────────────→ too-large
 *   │ ─── nothing, white space ─────────────────────────────────────────→ empty
 *   │ ─── a cut or broken gzip ─────────────────────────────────────────→ broken-archive
 * text (Decoder: mark, UTF-8, declared, old Vietnamese encodings; mended)
 *   │ ─── control characters ───────────────────────────────────────────→ binary
 *   ├─ text dump: header, glued lines apart, shapes, place, types ──┐
 *   └─ HTML: one walk ── over maxDepth, maxTime ──────────────────── │ ──→ too-deep, too-slow
 *        boxes and text blocks, headline, declarations               │
 *        four candidates: density, semantic, paragraphs, cover       │
 *        choice between them (linear, learned)                       │
 *        links outside of all candidates, comments: not asked of     │
 *        judgement of each other block (trees, learned, early exits) │
 *        kept where the page's expected F1 is best, each text once   │
 *        tables whole; the Vietnamese press's own habits (rules)     │
 *        visible dates and bylines; dates that disagree settled      │
 *        │ ── no article: its kind ────────────────────────────────── │ ──→ listing, error-page, paywall, video, gallery, script-only
 * lines, kept or dropped with a rule ←─────────────────────────────┘
 *   │ ─── none kept ────────────────────────────────────────────────────→ no-article
 *   │ ─── another language, where only Vietnamese is asked for ─────────→ not-vietnamese
 * article
 * </pre>
 */
package vn.solieu.strip;
