package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.solieu.strip.text.Clean;

/** Tells tables of data from tables that only lay out a page, and reads the rows of the former. */
final class DataTable {
    /** Data cells are short: on average at most this many characters. */
    private static final int CELL = 160;
    private static final int MOST_ROWS = 5_000;

    /** One row; the text's cells are separated by tabs. */
    record Row(String text, boolean header, int linkWords) { }

    private DataTable() { }

    /** Two rows of two cells at least, none of them holding a table, a heading or a page's worth of text. */
    static boolean isData(Element table) {
        List<List<Element>> rows = cells(table);
        if (rows == null || rows.size() < 2) {
            return false;
        }
        int wide = 0;
        int cells = 0;
        int filled = 0;
        int length = 0;
        for (List<Element> row : rows) {
            wide += row.size() >= 2 ? 1 : 0;
            cells += row.size();
            for (Element cell : row) {
                int n = length(cell);
                filled += n > 0 ? 1 : 0;
                length += n;
            }
        }
        return wide * 2 > rows.size() && filled * 2 >= cells && length <= (long) CELL * Math.max(1, filled);
    }

    /** The cells by row; null where a table is nested inside. */
    private static List<List<Element>> cells(Element table) {
        List<List<Element>> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(row(part));
            } else if (part.normalName().equals("tbody") || part.normalName().equals("thead") || part.normalName().equals("tfoot")) {
                for (Element tr : part.children()) {
                    if (tr.normalName().equals("tr") && rows.size() < MOST_ROWS) {
                        rows.add(row(tr));
                    }
                }
            }
        }
        for (List<Element> row : rows) {
            for (Element cell : row) {
                if (nested(cell)) {
                    return null;
                }
            }
        }
        return rows;
    }

    private static List<Element> row(Element tr) {
        List<Element> out = new ArrayList<>();
        for (Element cell : tr.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                out.add(cell);
            }
        }
        return out;
    }

    private static boolean nested(Element cell) {
        for (Node n = cell; n != null; n = after(n, cell)) {
            if (n instanceof Element e && n != cell && (e.normalName().equals("table") || e.normalName().equals("h1") || e.normalName().equals("form"))) {
                return true;
            }
        }
        return false;
    }

    private static Node after(Node n, Node root) {
        if (n.childNodeSize() > 0) {
            return n.childNode(0);
        }
        while (n != root && n.nextSibling() == null) {
            n = n.parent();
        }
        return n == root ? null : n.nextSibling();
    }

    private static int length(Element cell) {
        int n = 0;
        for (Node x = cell; x != null; x = after(x, cell)) {
            if (x instanceof TextNode t) {
                n += t.getWholeText().strip().length();
            }
        }
        return n;
    }

    static List<Row> rows(Element table) {
        List<Row> out = new ArrayList<>();
        List<List<Element>> rows = cells(table);
        boolean body = false;
        for (List<Element> row : rows) {
            StringBuilder text = new StringBuilder();
            int heads = 0;
            int links = 0;
            for (Element cell : row) {
                String line = Clean.line(cell.wholeText().replace('\t', ' '));
                if (!text.isEmpty()) {
                    text.append('\t');
                }
                text.append(line);
                heads += cell.normalName().equals("th") || bold(cell) ? 1 : 0;
                for (Element a : cell.getElementsByTag("a")) {
                    links += Clean.words(a.text());
                }
            }
            String line = text.toString().stripTrailing();
            if (Clean.words(line) > 0) {
                boolean head = !body && row.size() >= 2 && heads == row.size();
                body |= !head;
                out.add(new Row(line, head, links));
            }
        }
        if (!out.isEmpty() && !out.get(0).header() && out.size() >= 3 && figures(out.get(0).text()) == 0 && figures(out.get(1).text()) > 0) {
            out.set(0, new Row(out.get(0).text(), true, out.get(0).linkWords()));
        }
        return out;
    }

    private static boolean bold(Element cell) {
        Element only = cell.childrenSize() == 1 ? cell.child(0) : null;
        if (only != null && only.normalName().equals("p") && only.childrenSize() == 1) {
            only = only.child(0);
        }
        return only != null && (only.normalName().equals("b") || only.normalName().equals("strong"))
                && Clean.line(only.wholeText()).equals(Clean.line(cell.wholeText()));
    }

    private static int figures(String line) {
        int n = 0;
        for (String cell : line.split("\t")) {
            if (!cell.isEmpty() && cell.chars().filter(Character::isDigit).count() * 2 >= cell.length()) {
                n++;
            }
        }
        return n;
    }
}
