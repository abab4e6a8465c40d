#!/usr/bin/env python3
"""How far two annotation sets agree, field by field, and where they do not.

usage: agree.py FIRST SECOND [--list] [--json] [NNN ...]

FIRST, SECOND  folders of .ann files (or one .ann file each). Articles present in both are compared; numbers keep only those.
Claims are paired where their number spans overlap, one to one. A field agrees as the project's scorer would have it: numbers
equal, metrics by the F1 of their syllables without filler (>= 0.6; the second's metric against any wording of the first) or a shared index name, units by
spelling or head noun, a first annotator's null/null period with any, everything else exactly. 'every field' is the share of all claims (found by either)
in which all ten agree; 'strict' leaves the qualifier out. --list prints each disagreement.
"""
import json, os, re, sys, unicodedata
from common import Problem
from gold import files, parse

FIELDS = ("kind", "value", "total", "unit", "metric", "province", "period", "status", "qualifier", "direction")
SHORT = {"cđs": "chuyển đổi số", "tthc": "thủ tục hành chính", "ktxh": "kinh tế xã hội", "cntt": "công nghệ thông tin", "ntm": "nông thôn mới",
         "csdl": "cơ sở dữ liệu", "đvhc": "đơn vị hành chính", "dvc": "dịch vụ công", "dvctt": "dịch vụ công trực tuyến",
         "gd&đt": "giáo dục và đào tạo", "tt&tt": "thông tin và truyền thông", "kt-xh": "kinh tế xã hội"}
FILLER = set("của các những được đã là có về trên và cho tại ở trong với một tỉnh thành phố toàn số đạt theo".split())
INDEX = re.compile(r"\b(?:PCI|DTI|PAPI|SIPAS|PAR|ICT|PGI|DDCI|IIP|CPI)\b")


def tone_place(word):
    """hoà and hòa, thuý and thúy are one spelling: the tone mark moves to the first vowel of oa, oe, uy at a word's end."""
    d = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", re.sub(r"(o)([ae])([\u0300\u0301\u0303\u0309\u0323])$|(u)(y)([\u0300\u0301\u0303\u0309\u0323])$",
                                               lambda m: m[1] + m[3] + m[2] if m[1] else m[4] + m[6] + m[5], d))


def words(text):
    text = re.sub(r"[(),.;:“”\"'‘’/\-–…]", " ", unicodedata.normalize("NFC", text or "").lower())
    return [x for w in text.split() for x in SHORT.get(w, tone_place(w)).split()]


def overlap(a, b):
    rest, hits = list(a), 0
    for w in b:
        if w in rest:
            rest.remove(w); hits += 1
    return 2 * hits / (len(a) + len(b)) if hits else 0.0


def one_metric(a, b):
    wordings = [a["metric"]] + a.get("metric_alt", [])
    if a["kind"] in ("rank", "score", "change") and set(INDEX.findall(" ".join(wordings).upper())) & set(INDEX.findall(b["metric"].upper())):
        return True
    content = lambda t: [w for w in words(t) if w not in FILLER] or words(t)
    return any(overlap(content(x), content(b["metric"])) >= 0.6 for x in wordings)


def one_unit(a, b):
    x, y = (" ".join(words(r["unit"])) for r in (a, b))
    return x == y or a["kind"] in ("count", "ratio") and ((x + " ").startswith(y + " ") or (y + " ").startswith(x + " "))


def same(field, a, b):
    if field == "metric":
        return one_metric(a, b)
    if field == "unit":
        return one_unit(a, b)
    if field == "value":
        return a["value"] == b["value"] and a["value_to"] == b["value_to"]
    if field == "period":
        return (a["period_start"], a["period_end"]) in ((None, None), (b["period_start"], b["period_end"]))
    if field == "province":
        return words(a["province"]) == words(b["province"])
    return a[field] == b[field]


def said(field, r):
    if field == "period":
        return f"{r['period_start'] or ''}/{r['period_end'] or ''}"
    if field == "metric":
        return "; ".join([r["metric"]] + r.get("metric_alt", []))
    return f"{r['value']}-{r['value_to']}" if field == "value" and r["value_to"] is not None else str(r[field])


def pair(first, second):
    left = list(second)
    for a in first:
        hits = [b for b in left if b["start"] < a["end"] and a["start"] < b["end"]]
        best = max(hits, key=lambda b: sum(same(f, a, b) for f in FIELDS), default=None)
        if best is not None:
            left.remove(best)
        yield a, best
    for b in left:
        yield None, b


def main(args):
    flags = {a for a in args if a.startswith("--")}
    only = {a.zfill(3) for a in args if a.isdigit()}
    paths = [a for a in args if not a.startswith("--") and not a.isdigit()]
    if len(paths) != 2 or flags - {"--list", "--json"}:
        print(__doc__, file=sys.stderr); return 2
    sets = [{os.path.basename(f)[:-4]: f for f in files([p])} for p in paths]
    both = [n for n in sorted(set(sets[0]) & set(sets[1])) if not only or n[:3] in only]
    counts, one, two, matched, full, strict = {f: 0 for f in FIELDS}, 0, 0, 0, 0, 0
    for name in both:
        rows = []
        for s in sets:
            r, faults = parse(s[name])
            if faults:
                print("\n".join(faults), file=sys.stderr)
            rows.append(r)
        one += len(rows[0]); two += len(rows[1])
        for a, b in pair(*rows):
            if a is None or b is None:
                r, who = (a, "first") if b is None else (b, "second")
                if "--list" in flags:
                    print(f"{name} {r['id']} {r['start']} '{r['text']}' only {who}: {r['kind']} {r['value']} {r['unit']} | {r['metric']}")
                continue
            wrong = [f for f in FIELDS if not same(f, a, b)]
            matched += 1; full += not wrong; strict += not set(wrong) - {"qualifier"}
            for f in FIELDS:
                counts[f] += f not in wrong
                if f in wrong and "--list" in flags:
                    print(f"{name} {a['id']}/{b['id']} {a['start']} '{a['text']}' {f}: first [{said(f, a)}] second [{said(f, b)}]")
    either = one + two - matched
    out = {"articles": len(both), "first": one, "second": two, "in both": matched, "detection F1": 2 * matched / (one + two) if one + two else 1.0,
           "every field": full / either if either else 1.0, "strict F1": 2 * strict / (one + two) if one + two else 1.0}
    out.update({f: counts[f] / matched if matched else 1.0 for f in FIELDS})
    print(json.dumps({k: round(v, 4) for k, v in out.items()}) if "--json" in flags else "\n".join(f"{k:14s} {v:.4f}" if isinstance(v, float) else f"{k:14s} {v}" for k, v in out.items()))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as e:
        sys.exit(f"agree: {e}")
