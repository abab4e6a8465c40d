#!/usr/bin/env python3
"""Annotation files (NNN-slug.ann) to gold JSON lines with offsets, checked.

usage: gold.py FILE-or-FOLDER ... [--out DIR]     write DIR/NNN-slug[.html].jsonl (default corpus/gold)
       gold.py FILE-or-FOLDER ... --check         only say what is wrong
       gold.py FILE-or-FOLDER ... --show          each claim in its context, and the numbers that no claim covers

Annotation lines: corpus/README.md. 'of' is the ordinal of a claim line in the file (1 is the first claim, directives and
comments not counted); a negative one counts back from the line it stands on (-1 is the claim before). Exit status 1
where a file has faults; then nothing of that file is written.
"""
import datetime, functools, json, os, re, sys
from common import Problem, read, text_of, where, write

KINDS = ("percentage", "rank", "ratio", "count", "amount", "score", "change")
STATUS = ("actual", "estimate", "target")
QUALIFIERS = ("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most")
KEYS = ("to", "total", "period", "province", "place", "status", "q", "dir", "base", "of", "alt")
P34 = """Hà Nội;Cao Bằng;Tuyên Quang;Điện Biên;Lai Châu;Sơn La;Lào Cai;Thái Nguyên;Lạng Sơn;Quảng Ninh;Bắc Ninh;Phú Thọ;Hải Phòng;Hưng Yên;Ninh Bình;Thanh Hóa;Nghệ An;Hà Tĩnh;Quảng Trị;Huế;Đà Nẵng;Quảng Ngãi;Gia Lai;Khánh Hòa;Đắk Lắk;Lâm Đồng;Đồng Nai;Hồ Chí Minh;Tây Ninh;Đồng Tháp;Vĩnh Long;An Giang;Cần Thơ;Cà Mau""".split(";")
P63 = [p for p in P34 if p != "Huế"] + """Hà Giang;Bắc Kạn;Yên Bái;Hòa Bình;Bắc Giang;Vĩnh Phúc;Hải Dương;Thái Bình;Hà Nam;Nam Định;Quảng Bình;Thừa Thiên Huế;Quảng Nam;Bình Định;Phú Yên;Ninh Thuận;Bình Thuận;Kon Tum;Đắk Nông;Bình Phước;Bình Dương;Bà Rịa - Vũng Tàu;Long An;Tiền Giang;Bến Tre;Trà Vinh;Hậu Giang;Kiên Giang;Sóc Trăng;Bạc Liêu""".split(";")


def nothing(s):
    return s.strip() in ("", "-", "null")


def date(s, at):
    if nothing(s):
        return None
    try:
        return datetime.date.fromisoformat(s.strip()).isoformat()
    except ValueError:
        raise Problem(f"{at}: '{s}' is no ISO date") from None


def period(s, at):
    if s.count("/") != 1:
        raise Problem(f"{at}: period '{s}' is not START/END")
    start, end = (date(x, at) for x in s.split("/"))
    if start and end and start > end:
        raise Problem(f"{at}: period '{s}' ends before it begins")
    return start, end


def number(s, at):
    if not re.fullmatch(r"-?\d+(\.\d+)?", s.strip()):
        raise Problem(f"{at}: '{s}' is no number (decimal point, no thousand marks)")
    v = float(s)
    return int(v) if v == int(v) else v


def pick(value, legal, what, at):
    if value not in legal:
        raise Problem(f"{at}: {what} '{value}' is none of {', '.join(legal)}")
    return value


def find(text, left, num, right, after):
    """Start of the first place of left+num+right whose number begins at or after 'after' and is not the inside of a longer one."""
    whole, at = left + num + right, text.find(left + num + right, max(0, after - len(left)))
    while at >= 0:
        s, e = at + len(left), at + len(left) + len(num)
        before, behind = text[max(0, s - 2):s], text[e:e + 2]
        inside = num[0].isdigit() and re.search(r"\d$|\d[.,]$", before) or num[0].isalpha() and before[-1:].isalpha()
        inside = inside or num[-1].isdigit() and re.match(r"\d|[.,]\d", behind) or num[-1].isalpha() and behind[:1].isalpha()
        if s >= after and not inside:
            return s
        at = text.find(whole, at + 1)
    return -1


def parse(path):
    """(rows, faults) of one annotation file."""
    name = os.path.basename(path)[:-4]
    doc, text = text_of(name)
    rows, faults, after = [], [], 0
    defaults = dict(province=None, place=None, period=(None, None), status="actual")
    for n, line in enumerate(read(path).splitlines(), 1):
        at = f"{path}:{n}"
        if not line.strip() or line.startswith("#"):
            continue
        try:
            if line.startswith("@"):
                key, _, value = line[1:].partition(" ")
                if key not in defaults:
                    raise Problem(f"{at}: directive @{key} is none of {', '.join('@' + k for k in defaults)}")
                defaults[key] = period(value, at) if key == "period" else pick(value.strip(), STATUS, "status", at) if key == "status" else None if nothing(value) else value.strip()
                continue
            rows.append(claim(line, at, doc, text, defaults, rows, after))
            after = rows[-1]["end"]
        except Problem as e:
            faults.append(str(e))
            if not line.startswith("@"):
                rows.append(None)       # keeps the ordinals that 'of' counts
    for r in rows:
        if r and r["of"]:
            target = rows[int(r["of"][1:]) - 1] if int(r["of"][1:]) <= len(rows) else None
            if target is None or target is r:
                faults.append(f"{path}: {r['id']} '{r['text']}' is of {r['of']}, which is no claim of this file")
    return [r for r in rows if r], faults


def claim(line, at, doc, text, defaults, rows, after):
    anchor, *fields = line.split(" | ")
    anchor = anchor.replace("¶", "\n")
    if len(fields) < 4:
        raise Problem(f"{at}: fewer than five fields (anchor | kind | value | unit | metric | key=value …)")
    m = re.fullmatch(r"(.*?)\[\[(.+?)\]\](.*)", anchor, re.S)
    if not m:
        raise Problem(f"{at}: no [[number]] in '{anchor[:60]}'")
    start = find(text, m[1], m[2], m[3], after)
    if start < 0:
        raise Problem(f"{at}: '{m[1]}[[{m[2]}]]{m[3]}' is not found after the claim before it")
    kind, value, unit, metric = pick(fields[0].strip(), KINDS, "kind", at), number(fields[1], at), fields[2].strip(), fields[3].strip()
    if not unit or not metric:
        raise Problem(f"{at}: unit and metric may not be empty")
    keys = {}
    for f in fields[4:]:
        k, sep, v = f.strip().partition("=")
        pick(k, KEYS, "key", at)
        if not sep or k in keys:
            raise Problem(f"{at}: '{f.strip()}' is not key=value, or stands twice")
        keys[k] = v.strip()
    start_date, end_date = period(keys["period"], at) if "period" in keys else defaults["period"]
    own = len(rows) + 1
    of = keys.get("of")
    if of is not None:
        k = own + int(of) if re.fullmatch(r"-\d+", of) else int(of) if of.isdigit() else 0
        if k < 1:
            raise Problem(f"{at}: of={of} is no claim's ordinal")
        of = f"c{k:02d}"
    row = dict(doc=doc, id=f"c{own:02d}", start=start, end=start + len(m[2]), text=m[2], kind=kind, value=value,
               value_to=number(keys["to"], at) if "to" in keys else None, total=number(keys["total"], at) if "total" in keys else None, unit=unit, metric=metric,
               province=None if nothing(keys.get("province", "x")) else keys.get("province", defaults["province"]),
               place=None if nothing(keys.get("place", "x")) else keys.get("place", defaults["place"]),
               period_start=start_date, period_end=end_date, status=pick(keys.get("status", defaults["status"]), STATUS, "status", at),
               qualifier=pick(keys.get("q", "exact"), QUALIFIERS, "qualifier", at), direction=pick(keys["dir"], ("up", "down"), "direction", at) if "dir" in keys else None,
               baseline=keys.get("base") or None, of=of)
    alts = [a.strip() for a in keys.get("alt", "").split(";") if a.strip()]
    if alts:
        row["metric_alt"] = alts
    law(row, at)
    return row


@functools.lru_cache(maxsize=None)
def published(doc):
    """The day a text's article was published, by SOURCES.tsv; far future where that does not say."""
    for line in read(where("SOURCES.tsv")).splitlines():
        cells = line.split("\t")
        if cells[0].split("/")[-1] == re.sub(r"\.html\.txt$", ".html", doc):
            return cells[7][:10]
    return "9999"


def law(r, at):
    """What claims.md fixes about the fields of one record."""
    k, u = r["kind"], r["unit"]
    if (k == "change") != (r["direction"] is not None):
        raise Problem(f"{at}: a change has a direction (dir=up|down), nothing else has")
    if r["of"] and k != "change":
        raise Problem(f"{at}: only a change has 'of'")
    if k == "rank" and u != "hạng" or k == "score" and u != "điểm" or k == "percentage" and u not in ("%", "‰"):
        raise Problem(f"{at}: unit '{u}' for a {k} (rank: hạng, score: điểm, percentage: % or ‰)")
    if k == "ratio" and r["total"] is None:
        raise Problem(f"{at}: a ratio has a total")
    if r["total"] is not None and k not in ("ratio", "rank", "amount"):
        raise Problem(f"{at}: a {k} has no total")
    if k == "rank" and r["total"] is not None and r["value"] > r["total"]:
        raise Problem(f"{at}: rank {r['value']} of {r['total']}")
    if k == "change" and r["value"] < 0:
        raise Problem(f"{at}: a change is positive; its direction says the sign")
    if k == "amount" and re.search(r"đồng|tỷ|tỉ|triệu", u):
        raise Problem(f"{at}: money is in VND or USD, in the base unit")
    if r["province"]:
        after_merger = (r["period_end"] or "") >= "2025-07-01" and published(r["doc"]) >= "2025-07-01"
        names = P34 if after_merger and r["status"] == "actual" else P63 + ["Huế"]
        if r["province"] not in names:
            raise Problem(f"{at}: '{r['province']}' is no province {'since 2025-07-01' if names is P34 else 'that provinces.tsv lists'}")


def show(rows, doc, text):
    covered = set()
    for r in rows:
        covered.update(range(r["start"], r["end"]))
        a, b = max(0, r["start"] - 45), min(len(text), r["end"] + 25)
        print(f"{r['id']} …{text[a:r['start']]}[[{r['text']}]]{text[r['end']:b]}…".replace("\n", "¶"))
        bits = [r["kind"], str(r["value"]) + (f"-{r['value_to']}" if r["value_to"] is not None else "") + (f"/{r['total']}" if r["total"] is not None else ""), r["unit"],
                r["metric"], r["province"] or "-", f"{r['period_start'] or ''}/{r['period_end'] or ''}"] + [f"{k}={r[k]}" for k in ("place", "status", "qualifier", "direction", "baseline", "of") if r[k] not in (None, "actual", "exact")]
        print("     " + " | ".join(bits))
    for m in re.finditer(r"\d[\d.,/]*", text):
        if not covered & set(range(m.start(), m.end())):
            print(f"no claim: …{text[max(0, m.start() - 40):m.start()]}[{m[0]}]{text[m.end():m.end() + 20]}…".replace("\n", "¶"))


def files(paths):
    for p in paths:
        if os.path.isdir(p):
            yield from (os.path.join(p, f) for f in sorted(os.listdir(p)) if f.endswith(".ann"))
        elif p.endswith(".ann") and os.path.exists(p):
            yield p
        else:
            raise Problem(f"{p}: neither a folder nor an .ann file")


def main(args):
    mode = next((a for a in args if a in ("--check", "--show")), None)
    out = args[args.index("--out") + 1] if "--out" in args[:-1] else where("gold")
    paths = [a for i, a in enumerate(args) if not a.startswith("--") and (i == 0 or args[i - 1] != "--out")]
    if not paths:
        print(__doc__, file=sys.stderr); return 2
    total = bad = count = 0
    for path in files(paths):
        try:
            rows, faults = parse(path)
        except Problem as e:
            rows, faults = [], [str(e)]
        for f in faults:
            print(f, file=sys.stderr)
        count += 1; bad += bool(faults); total += len(rows)
        if faults or not rows and faults:
            continue
        doc, text = text_of(os.path.basename(path)[:-4])
        if mode == "--show":
            print(f"== {doc}: {len(rows)} claims"); show(rows, doc, text)
        elif not mode:
            write(os.path.join(os.path.abspath(out), doc[:-4] + ".jsonl"), "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows))
    print(f"{count} files, {total} claims, {bad} files with faults", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as e:
        sys.exit(f"gold: {e}")
