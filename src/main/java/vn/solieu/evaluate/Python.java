package vn.solieu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

/** Values as Python prints them, so that lists of errors of both scorers can be compared line by line. */
final class Python {
    private Python() { }

    static String repr(JsonNode n) {
        return n == null || n.isNull() ? "None" : n.isTextual() ? repr(n.asText()) : n.isBoolean() ? (n.asBoolean() ? "True" : "False") : n.toString();
    }

    static String repr(String s) {
        if (s == null) {
            return "None";
        }
        char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
        return quote + s.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\u00a0", "\\xa0")
                .replace(quote == '\'' ? "'" : "\"", quote == '\'' ? "\\'" : "\\\"") + quote;
    }

    static String str(String s) {
        return s == null ? "None" : s;
    }
}
