package vn.solieu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.cli.Ran;
import vn.solieu.doc.Claim;

/** Parquet read back: always page by page with parquet-java's decoders, and by DuckDB and PyArrow where Python has them. */
class ParquetTest {
    private static final int MANY = 4000;
    private static final String READ = """
            import json, sys, datetime
            def out(names, rows):
                for r in rows:
                    print(json.dumps([v.isoformat() if isinstance(v, datetime.date) else v for v in r], ensure_ascii=False))
            if sys.argv[1] == 'duckdb':
                import duckdb
                t = duckdb.connect().execute("select * from read_parquet('" + sys.argv[2] + "')")
                out([d[0] for d in t.description], t.fetchall())
            else:
                import pyarrow.parquet as pq
                t = pq.read_table(sys.argv[2])
                t.validate(full=True)
                out(t.column_names, zip(*[c.to_pylist() for c in t.columns]))
            """;
    @TempDir
    Path folder;

    private static List<Claim> claims() {
        List<Claim> out = new ArrayList<>(ExportTest.claims());
        out.add(new Composed().article("long", "Bài dài").sentence("Một câu dài " + "rất ".repeat(3000) + "39.", "39").made(92));
        out.add(new Composed().period("1890-01-01", "1890-12-31").value("0.7955", null).made(93));
        out.add(new Composed().period(null, null).province(null).made(94));
        return out;
    }

    @Test
    void everyCellComesBack() throws IOException {
        List<Claim> claims = claims();
        Path file = folder.resolve("o.parquet");
        Ran ran = Ran.solieu("export", Composed.file(folder, claims).toString(), "-o", file.toString());
        assertEquals(0, ran.status(), ran.err());
        List<Object[]> read = read(file, 1);
        assertEquals(claims.size(), read.size());
        for (int n = 0; n < read.size(); n++) {
            assertEquals(plain(ClaimRow.of(claims.get(n), null)), Arrays.asList(read.get(n)));
        }
    }

    @Test
    void rowsGoOutInGroupsOfBoundedSize() throws IOException {
        Path file = folder.resolve("many.parquet");
        List<Column> columns = Column.of("sources");
        try (OutputStream out = Files.newOutputStream(file); ParquetSink sink = new ParquetSink(out, Lang.EN, 40_000)) {
            sink.table("sources", columns);
            for (int i = 0; i < MANY; i++) {
                sink.row(new Object[] {"a" + i, "Tiêu đề số " + i * 7919L, null, "2022", null, "s" + i % 3, i});
            }
        }
        List<Object[]> read = read(file, 2);
        assertEquals(MANY, read.size());
        for (int i = 0; i < MANY; i++) {
            assertEquals(Arrays.asList("a" + i, "Tiêu đề số " + i * 7919L, null, "2022", null, "s" + i % 3, i), Arrays.asList(read.get(i)));
        }
        byte[] empty = empty();
        assertEquals(0, footer(empty).getNum_rows());
        assertEquals(41 + 1, footer(empty).getSchemaSize());
    }

    private static byte[] empty() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ParquetSink sink = new ParquetSink(out, null);
        sink.table("claims", ClaimRow.COLUMNS);
        sink.close();
        return out.toByteArray();
    }

    @Test
    void duckDbReadsTheSame() throws Exception {
        foreign("duckdb");
    }

    @Test
    void pyArrowReadsTheSame() throws Exception {
        foreign("pyarrow");
    }

    private void foreign(String reader) throws Exception {
        Process there = started("python3", "-c", "import " + reader);
        boolean able = there != null && there.waitFor() == 0;
        if (!able) {
            System.out.println("skipped: Parquet is not read by " + reader + ", because python3 does not have it");
        }
        Assumptions.assumeTrue(able, "python3 has no " + reader);
        List<Claim> claims = claims();
        Path file = folder.resolve("o.parquet");
        assertEquals(0, Ran.solieu("export", Composed.file(folder, claims).toString(), "-o", file.toString()).status());
        Process python = started("python3", "-c", READ, reader, file.toString());
        List<String> lines = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, python.waitFor());
        assertEquals(claims.size(), lines.size());
        for (int n = 0; n < lines.size(); n++) {
            List<Object> expected = plain(ClaimRow.of(claims.get(n), null));
            JsonNode row = new ObjectMapper().readTree(lines.get(n));
            for (int c = 0; c < expected.size(); c++) {
                Object e = expected.get(c);
                JsonNode cell = row.get(c);
                String name = ClaimRow.COLUMNS.get(c).id();
                if (e instanceof Double d) {
                    assertEquals(d, cell.doubleValue(), name);
                } else {
                    assertEquals(e == null ? null : e.toString(), cell.isNull() ? null : cell.asText(), name);
                }
            }
        }
    }

    private static Process started(String... command) {
        try {
            return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return null;
        }
    }

    private static List<Object> plain(Object[] cells) {
        List<Object> out = new ArrayList<>();
        for (Object cell : cells) {
            out.add(cell instanceof Quantity q ? (Object) q.value().doubleValue() : cell instanceof BigDecimal d ? (Object) d.doubleValue()
                    : cell instanceof Marked m ? m.sentence() : cell);
        }
        return out;
    }

    // ---- a reader of flat files with optional columns and gzip

    private static FileMetaData footer(byte[] bytes) throws IOException {
        assertEquals("PAR1", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        assertEquals("PAR1", new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII));
        int length = ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
    }

    private static List<Object[]> read(Path file, int leastGroups) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FileMetaData meta = footer(bytes);
        assertTrue(meta.getRow_groupsSize() >= leastGroups, meta.getRow_groupsSize() + " row groups");
        List<Object[]> out = new ArrayList<>();
        for (RowGroup group : meta.getRow_groups()) {
            int base = out.size();
            for (int r = 0; r < group.getNum_rows(); r++) {
                out.add(new Object[group.getColumnsSize()]);
            }
            for (int c = 0; c < group.getColumnsSize(); c++) {
                List<Object> values = column(bytes, group.getColumns().get(c).getMeta_data(), meta.getSchema().get(c + 1));
                assertEquals(group.getNum_rows(), values.size());
                for (int r = 0; r < values.size(); r++) {
                    out.get(base + r)[c] = values.get(r);
                }
            }
        }
        assertEquals(meta.getNum_rows(), out.size());
        return out;
    }

    private static List<Object> column(byte[] bytes, ColumnMetaData meta, SchemaElement element) throws IOException {
        PrimitiveType type = Types.optional(PrimitiveType.PrimitiveTypeName.valueOf(meta.getType().name().replace("BYTE_ARRAY", "BINARY"))).named("c");
        ColumnDescriptor column = new ColumnDescriptor(new String[] {"c"}, type, 0, 1);
        long from = meta.isSetDictionary_page_offset() ? meta.getDictionary_page_offset() : meta.getData_page_offset();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, (int) from, (int) meta.getTotal_compressed_size());
        List<Object> out = new ArrayList<>();
        Dictionary dictionary = null;
        while (out.size() < meta.getNum_values()) {
            PageHeader header = Util.readPageHeader(in);
            byte[] page = new GZIPInputStream(new ByteArrayInputStream(in.readNBytes(header.getCompressed_page_size()))).readAllBytes();
            assertEquals(header.getUncompressed_page_size(), page.length);
            if (header.getType() == PageType.DICTIONARY_PAGE) {
                dictionary = Encoding.PLAIN.initDictionary(column, new DictionaryPage(BytesInput.from(page), header.getDictionary_page_header().getNum_values(), Encoding.PLAIN));
                continue;
            }
            int n = header.getData_page_header().getNum_values();
            Encoding encoding = Encoding.valueOf(header.getData_page_header().getEncoding().name());
            ByteBufferInputStream data = ByteBufferInputStream.wrap(ByteBuffer.wrap(page));
            ValuesReader levels = Encoding.RLE.getValuesReader(column, ValuesType.DEFINITION_LEVEL);
            levels.initFromPage(n, data);
            ValuesReader values = encoding.usesDictionary() ? encoding.getDictionaryBasedValuesReader(column, ValuesType.VALUES, dictionary)
                    : encoding.getValuesReader(column, ValuesType.VALUES);
            values.initFromPage(n, data);
            for (int i = 0; i < n; i++) {
                out.add(levels.readInteger() == 0 ? null : value(values, element));
            }
        }
        assertEquals(0, in.available(), "nothing after the last page");
        assertEquals(out.stream().filter(java.util.Objects::isNull).count(), meta.getStatistics().getNull_count());
        return out;
    }

    private static Object value(ValuesReader values, SchemaElement element) {
        return switch (element.getType()) {
            case DOUBLE -> values.readDouble();
            case BOOLEAN -> values.readBoolean();
            case INT32 -> element.isSetLogicalType() && element.getLogicalType().isSetDATE() ? (Object) LocalDate.ofEpochDay(values.readInteger()) : (Object) values.readInteger();
            default -> values.readBytes().toStringUsingUTF8();
        };
    }
}
