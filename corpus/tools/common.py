"""What the corpus tools share: where things lie, reading article sources, finding text files."""
import os, re, unicodedata

CORPUS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BLOCKS = ("LEAD", "P", "H", "LI", "Q", "TH", "TR", "CAP", "JUNK", "HEAD", "TAIL")
IN_TEXT = ("LEAD", "P", "H", "LI", "Q", "TH", "TR")
KEYS = ("title", "url", "published", "author", "publisher", "section", "tags", "province", "subject", "template", "kind",
        "show_title", "dump_published", "og_title", "meta")


class Problem(Exception):
    """A fault in an input file: carries file and line."""


def where(*parts):
    return os.path.join(CORPUS, *parts)


def read(path):
    with open(path, encoding="utf-8") as f:
        return unicodedata.normalize("NFC", f.read())


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(text)


def plain(text):
    """Inline markup off, white space as the project's strip stage leaves it: one blank for any run, none at the ends."""
    text = re.sub(r"\[([^\[\]]+)\]\((?:https?:|/)[^)\s]*\)", r"\1", text)
    text = text.replace("**", "").replace("__", "").replace("{nbsp}", " ")
    return re.sub(r"[\s\u00a0\u202f\u200b]+", " ", text).strip()


def cells(text):
    return [c.strip() for c in text.split("|")]


class Source:
    """One file of corpus/src: header keys, then blocks (type, glued, text)."""

    def __init__(self, path):
        self.name = os.path.basename(path)[:-3]
        if not re.fullmatch(r"\d{3}-[a-z0-9-]+", self.name):
            raise Problem(f"{path}: the name must be NNN-slug.md")
        self.number, self.head, self.blocks = int(self.name[:3]), {}, []
        in_head = True
        for n, line in enumerate(read(path).splitlines(), 1):
            if in_head:
                if not line.strip():
                    in_head = False
                    continue
                key, sep, value = line.partition(":")
                if not sep or key.strip() not in KEYS:
                    raise Problem(f"{path}:{n}: header line '{line[:40]}': known keys are {', '.join(KEYS)}")
                self.head[key.strip()] = value.strip()
            elif line.strip() and not line.startswith("#"):
                m = re.match(r"([A-Z]+)(\+?): ?(.*)$", line)
                if not m or m[1] not in BLOCKS:
                    raise Problem(f"{path}:{n}: block '{line[:40]}': a line begins with one of {', '.join(BLOCKS)} and a colon")
                self.blocks.append((m[1], bool(m[2]), m[3]))
        for key in ("title", "published", "province", "subject", "kind"):
            if not self.head.get(key):
                raise Problem(f"{path}: header '{key}' is missing")
        if self.head["kind"] not in ("html", "dump"):
            raise Problem(f"{path}: kind is html or dump, not '{self.head['kind']}'")
        if self.head["kind"] == "html" and not self.head.get("template"):
            raise Problem(f"{path}: an html article needs a template")
        if not re.match(r"\d{4}-\d\d-\d\d", self.head["published"]):
            raise Problem(f"{path}: published is an ISO date or date-time, not '{self.head['published']}'")

    def is_dump(self):
        return self.head["kind"] == "dump"

    def titled(self):
        """Whether the article's text begins with its title line: always in a page, in a dump where show_title says so."""
        return not self.is_dump() or self.head.get("show_title") == "yes"

    def body_lines(self):
        return ["\t".join(plain(c) for c in cells(t)) if b in ("TH", "TR") else plain(t) for b, _, t in self.blocks if b in IN_TEXT]

    def text(self):
        return "\n".join(([plain(self.head["title"])] if self.titled() else []) + self.body_lines()) + "\n"

    def text_name(self):
        return self.name + (".txt" if self.is_dump() else ".html.txt")

    def split(self):
        return "unseen" if self.number % 3 == 0 else "tune"


def sources():
    folder = where("src")
    return [Source(os.path.join(folder, f)) for f in sorted(os.listdir(folder)) if f.endswith(".md")]


def text_of(name):
    """The gold text file of an article, and its content."""
    for ending in (".html.txt", ".txt"):
        path = where("text", name + ending)
        if os.path.exists(path):
            return name + ending, read(path)
    raise Problem(f"{name}: no text in corpus/text; run render.py first")
