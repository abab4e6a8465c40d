package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Block;
import vn.solieu.strip.text.Cells;
import vn.solieu.strip.text.Clean;

/** Tells tables of data from tables that only lay out a page, and turns the blocks of the former to rows. */
final class DataTable {
    /** Data cells are short: on average at most this many characters. */
    private static final int CELL = 160;
    private static final int MOST_ROWS = 5_000;

    /** Takes a row's block. */
    interface Rows {
        void add(Box table, Block.Type type, String text, int words, int linkWords, int boldWords);
    }

    /** The blocks of one cell. */
    private record Cell(String text, boolean head, int linkWords) { }

    private DataTable() { }

    /**
     * Where a table that has just been read is one of data, puts rows in the place of its blocks, and takes its inner boxes away. Data
     * are two rows of two cells at least, none of them holding a table, a headline, a form or a page's worth of text.
     */
    static void settle(Box table, List<Box> boxes, List<TextBlock> blocks, Rows out) {
        int images = 0;
        List<List<Cell>> rows = new ArrayList<>();
        Box row = null;
        for (int i = table.number + 1; i < boxes.size(); i++) {
            Box b = boxes.get(i);
            images += b.images;
            switch (b.tag) {
                case "table", "h1", "form" -> {
                    return;
                }
                case "tr" -> {
                    row = b;
                    if (rows.size() < MOST_ROWS) {
                        rows.add(new ArrayList<>());
                    }
                }
                case "td", "th" -> {
                    if (b.parent == row && rows.size() < MOST_ROWS) {
                        rows.get(rows.size() - 1).add(cell(b, blocks));
                    }
                }
                default -> { }
            }
        }
        if (!isData(rows)) {
            return;
        }
        boxes.subList(table.number + 1, boxes.size()).clear();
        blocks.subList(table.first, blocks.size()).clear();
        table.images += images;
        write(table, rows, out);
    }

    private static boolean isData(List<List<Cell>> rows) {
        int wide = 0;
        int cells = 0;
        int filled = 0;
        long length = 0;
        for (List<Cell> row : rows) {
            wide += row.size() >= 2 ? 1 : 0;
            cells += row.size();
            for (Cell cell : row) {
                filled += cell.text.isEmpty() ? 0 : 1;
                length += cell.text.length();
            }
        }
        return rows.size() >= 2 && wide * 2 > rows.size() && filled * 2 >= cells && length <= (long) CELL * Math.max(1, filled);
    }

    private static Cell cell(Box cell, List<TextBlock> blocks) {
        StringBuilder text = new StringBuilder();
        int links = 0;
        boolean bold = cell.last > cell.first;
        for (int i = cell.first; i < cell.last; i++) {
            TextBlock t = blocks.get(i);
            text.append(text.isEmpty() ? "" : " ").append(t.text);
            links += t.linkWords;
            bold &= t.boldWords == t.words;
        }
        return new Cell(text.toString(), cell.tag.equals("th") || bold, links);
    }

    private static void write(Box table, List<List<Cell>> rows, Rows out) {
        List<String> lines = new ArrayList<>();
        List<Boolean> heads = new ArrayList<>();
        List<Integer> links = new ArrayList<>();
        boolean body = false;
        for (List<Cell> row : rows) {
            StringBuilder text = new StringBuilder();
            int bold = 0;
            int linked = 0;
            for (int c = 0; c < row.size(); c++) {
                text.append(text.isEmpty() ? "" : "\t").append(row.get(c).text);
                bold += row.get(c).head ? 1 : 0;
                linked += row.get(c).linkWords;
            }
            String line = text.toString().stripTrailing();
            if (Clean.words(line) > 0) {
                boolean head = !body && row.size() >= 2 && bold == row.size();
                body |= !head;
                lines.add(line);
                heads.add(head);
                links.add(linked);
            }
        }
        if (lines.size() >= 3 && !heads.get(0) && Cells.figures(lines.get(0)) == 0 && Cells.figures(lines.get(1)) > 0) {
            heads.set(0, true);
        }
        for (int i = 0; i < lines.size(); i++) {
            int words = Clean.words(lines.get(i));
            out.add(table, heads.get(i) ? Block.Type.TABLE_HEADER : Block.Type.TABLE_ROW, lines.get(i), words, Math.min(words, links.get(i)), 0);
        }
    }
}
