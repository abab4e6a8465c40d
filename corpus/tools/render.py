#!/usr/bin/env python3
"""Renders corpus/src/*.md to pages, gold texts and lists.

usage: render.py [--check] [NNN ...]

Writes pages/NNN-slug.html (source poured into templates/tNN.html) or pages/NNN-slug.txt (a dump), text/<page>.txt (the
article's own text, what claims' offsets count in), and, over all sources, articles.json, SOURCES.tsv and
pages/metadata.tsv. With numbers, only those pages and texts (the lists are always whole). --check writes nothing and
fails where a file on disk differs. File formats: corpus/README.md.
"""
import datetime, html, json, re, sys, unicodedata
from common import Problem, cells, plain, read, sources, where, write
import os

WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]


def inline(text):
    """Light markup to HTML: **bold**, __italic__, [text](url), {nbsp}."""
    out = html.escape(text, quote=False)
    out = re.sub(r"\[([^\[\]]+)\]\(((?:https?:|/)[^)\s]*)\)", r'<a href="\2">\1</a>', out)
    out = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", out)
    out = re.sub(r"__(.+?)__", r"<em>\1</em>", out)
    return out.replace("{nbsp}", "&nbsp;")


class Template:
    """templates/tNN.html: lines 'KEY: markup' up to a line '====', then the page with {{…}} places."""

    def __init__(self, name):
        head, sep, self.page = read(where("templates", name + ".html")).partition("\n====\n")
        if not sep:
            raise Problem(f"templates/{name}.html: no line '====' between block markup and page")
        self.marks = dict(m.groups() for m in re.finditer(r"^([A-Za-z_]+): ?(.*)$", head, re.M))

    def mark(self, key, fallback):
        return self.marks.get(key, fallback)

    def body(self, blocks):
        out, rows, items, n = [], [], [], 0
        for kind, _, text in blocks + [("END", False, "")]:
            if items and kind != "LI":
                out.append(self.mark("LIST", "<ul>{{{items}}}</ul>").replace("{{{items}}}", "".join(items))); items = []
            if rows and kind not in ("TH", "TR"):
                out.append(self.mark("TABLE", "<table>{{{rows}}}</table>").replace("{{{rows}}}", "".join(rows))); rows = []
            if kind in ("TH", "TR"):
                cell = self.mark("CELL_" + kind, "<th>{{{text}}}</th>" if kind == "TH" else "<td>{{{text}}}</td>")
                row = self.mark("ROW_" + kind, "<tr>{{{cells}}}</tr>")
                rows.append(row.replace("{{{cells}}}", "".join(cell.replace("{{{text}}}", inline(c)) for c in cells(text))))
            elif kind == "LI":
                items.append(self.mark("LI", "<li>{{{text}}}</li>").replace("{{{text}}}", inline(text)))
            elif kind in ("LEAD", "P", "H", "Q", "CAP", "JUNK"):
                n += 1
                out.append(self.mark(kind, "<p>{{{text}}}</p>").replace("{{{text}}}", inline(text)).replace("{{n}}", str(n)))
        return "\n".join(out)


def fill(page, values):
    """{{key}} escaped, {{{key}}} raw, {{#key}}…{{/key}} once per list item ({{.}}) or once where the value is not empty."""
    def section(m):
        v = values.get(m[1])
        if isinstance(v, list):
            return "".join(m[2].replace("{{.}}", html.escape(x)) for x in v)
        return m[2] if v else ""
    page = re.sub(r"\{\{#(\w+)\}\}(.*?)\{\{/\1\}\}", section, page, flags=re.S)

    def get(key):
        if key not in values:
            raise Problem(f"the template asks for an unknown value '{key}'")
        return values[key] or ""
    page = re.sub(r"\{\{\{(\w+)\}\}\}", lambda m: get(m[1]), page)
    return re.sub(r"\{\{(\w+)\}\}", lambda m: html.escape(get(m[1])), page)


def slug(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "d"))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def html_page(source):
    h, template = source.head, Template(source.head["template"])
    when = datetime.datetime.fromisoformat(h["published"])
    later = when + datetime.timedelta(hours=1, minutes=7)
    lead = [b for b in source.blocks if b[0] == "LEAD"]
    rest = [b for b in source.blocks if b[0] != "LEAD"]
    tags = [t.strip() for t in h.get("tags", "").split(";") if t.strip()]
    title, lead_text = plain(h["title"]), plain(" ".join(t for _, _, t in lead))
    values = dict(title=title, og_title=h.get("og_title") or title, url=h.get("url", ""), author=h.get("author", ""), publisher=h.get("publisher", ""),
                  section=h.get("section", ""), section_slug=slug(h.get("section", "")), tags=tags, keywords=", ".join(tags), slug=slug(title),
                  province=h["province"], number=source.name[:3], published=h["published"], modified=later.isoformat(), lead_text=lead_text,
                  json_title=json.dumps(title, ensure_ascii=False).replace("</", "<\\/"), json_lead=json.dumps(lead_text, ensure_ascii=False).replace("</", "<\\/"),
                  date_slash=when.strftime("%d/%m/%Y"), date_dash=when.strftime("%d-%m-%Y"), date_dot=when.strftime("%d.%m.%Y"),
                  date_loose=f"{when.day}/{when.month}/{when.year}", time=when.strftime("%H:%M"), time_h=f"{when.hour}h{when.minute:02d}", year=str(when.year),
                  weekday=WEEKDAYS[when.weekday()], epoch=str(int(when.timestamp())), body=template.body(source.blocks),
                  lead=template.body(lead), rest=template.body(rest))
    out = fill(template.page, values)
    if template.mark("entities", "no") == "yes":     # an old editor's habit: Latin-1 letters as named entities
        out = "".join(f"&{html.entities.codepoint2name[ord(c)]};" if 0xa0 <= ord(c) <= 0xff else c for c in out)
    if template.mark("nfd", "no") == "yes":
        out = unicodedata.normalize("NFD", out)
    if template.mark("crlf", "no") == "yes":
        out = out.replace("\n", "\r\n")
    return out


def dump_page(source):
    """HEAD+ is glued before the next line, any other X+ after the line before it; gaps are blank lines the dump keeps."""
    lines, pending = ([plain(source.head["title"])] if source.titled() else []), ""
    for kind, glued, text in source.blocks:
        bare = re.sub(r"\*\*|__", "", re.sub(r"\[([^\[\]]+)\]\((?:https?:|/)[^)\s]*\)", r"\1", text)).replace("{nbsp}", "\u00a0")
        shown = "\t".join(cells(bare)) if kind in ("TH", "TR") else bare
        if kind == "HEAD" and glued:
            pending = shown
        elif glued and lines:
            lines[-1] += shown
        else:
            lines.append(pending + shown); pending = ""
    gap = "\n\n" if source.number % 2 else "\n"
    return gap.join(lines) + "\n"


def lists(all_sources):
    articles, rows, meta = [], [], []
    for s in all_sources:
        h = s.head
        known = not s.is_dump() or h.get("meta", "yes") == "yes"
        articles.append(json.dumps(s.name) + ": " + json.dumps(dict(
            body="\n".join(s.body_lines()), title=plain(h["title"]) if known else None, author=(h.get("author") or None) if not s.is_dump() else None,
            published=h["published"] if known else None, kind=h["kind"], split=s.split()), ensure_ascii=False))
        file = "pages/" + s.name + (".txt" if s.is_dump() else ".html")
        rows.append([file, h["kind"], h.get("template", "") if not s.is_dump() else "", h["province"], h["subject"], h.get("url", ""), plain(h["title"]),
                     h["published"], h.get("publisher", ""), h.get("author", ""), s.split()])
        if s.is_dump() and known:
            meta.append([s.name + ".txt", h.get("url", ""), plain(h["title"]), h.get("dump_published") or h["published"][:10], h.get("publisher", "")])
    tsv = lambda header, body: "".join("\t".join(r) + "\n" for r in [header] + body)
    return {"articles.json": "{\n" + "\n,".join(articles) + "\n}\n",
            "SOURCES.tsv": tsv("file kind template province subject url title published publisher author split".split(), rows),
            "pages/metadata.tsv": tsv("file url title published publisher".split(), meta)}


def main(args):
    check, only = "--check" in args, {int(a) for a in args if a.isdigit()}
    unknown = [a for a in args if a != "--check" and not a.isdigit()]
    if unknown:
        print(__doc__, file=sys.stderr); return 2
    every, files, bad = sources(), {}, 0
    for s in every:
        if not only or s.number in only:
            files["text/" + s.text_name()] = s.text()
            files["pages/" + s.name + (".txt" if s.is_dump() else ".html")] = dump_page(s) if s.is_dump() else html_page(s)
    files.update(lists(every))
    for name, content in files.items():
        path = where(*name.split("/"))
        if not check:
            write(path, content)
        elif not os.path.exists(path) or open(path, encoding="utf-8", newline="").read() != content:
            print(f"differs from its source: corpus/{name}"); bad += 1
    print(f"{len(every)} sources, {len(files)} files {'checked' if check else 'written'}, {bad} differ" if check else f"{len(every)} sources, {len(files)} files written")
    return 1 if bad else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as e:
        sys.exit(f"render: {e}")
