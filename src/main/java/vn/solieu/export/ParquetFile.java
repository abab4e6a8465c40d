package vn.solieu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/**
 * The frame of a Parquet file around pages that parquet-column has encoded (Apache Parquet format 2, "File format"): magic, row groups,
 * footer, magic. parquet-java's own frame, parquet-hadoop, needs Hadoop on the class path, which this program does without. Pages are of
 * version 1, compressed with gzip, of columns that are optional and not nested.
 */
final class ParquetFile {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_BOUND = 64;
    private final OutputStream out;
    private final MessageType schema;
    private final List<RowGroup> groups = new ArrayList<>();
    private long at;
    private long rows;

    ParquetFile(OutputStream out, MessageType schema) throws IOException {
        this.out = out;
        this.schema = schema;
        put(MAGIC);
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    /** An empty row group, to be filled with pages. */
    Group group() {
        return new Group();
    }

    void write(Group group, long groupRows) throws IOException {
        List<ColumnChunk> chunks = new ArrayList<>();
        long start = at;
        long uncompressed = 0;
        for (ColumnDescriptor column : schema.getColumns()) {
            ColumnMetaData meta = group.pages.get(column).write(column);
            uncompressed += meta.getTotal_uncompressed_size();
            ColumnChunk chunk = new ColumnChunk(0);
            chunk.setMeta_data(meta);
            chunks.add(chunk);
        }
        RowGroup of = new RowGroup(chunks, uncompressed, groupRows);
        of.setFile_offset(start);
        of.setTotal_compressed_size(at - start);
        of.setOrdinal((short) groups.size());
        groups.add(of);
        rows += groupRows;
    }

    void finish() throws IOException {
        FileMetaData meta = new FileMetaData(1, elements(), rows, groups);
        meta.setCreated_by("solieu (parquet-column)");
        for (int i = 0; i < schema.getFieldCount(); i++) {
            meta.addToColumn_orders(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
        }
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(meta, footer);
        put(footer.toByteArray());
        put(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.size()).array());
        put(MAGIC);
        out.flush();
    }

    private List<SchemaElement> elements() {
        List<SchemaElement> all = new ArrayList<>();
        SchemaElement root = new SchemaElement(schema.getName());
        root.setNum_children(schema.getFieldCount());
        all.add(root);
        for (ColumnDescriptor column : schema.getColumns()) {
            PrimitiveType type = column.getPrimitiveType();
            SchemaElement e = new SchemaElement(type.getName());
            e.setType(org.apache.parquet.format.Type.valueOf(physical(type)));
            e.setRepetition_type(FieldRepetitionType.OPTIONAL);
            LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
            if (logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation) {
                e.setConverted_type(ConvertedType.UTF8);
                e.setLogicalType(LogicalType.STRING(new StringType()));
            } else if (logical instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
                e.setConverted_type(ConvertedType.DATE);
                e.setLogicalType(LogicalType.DATE(new DateType()));
            }
            all.add(e);
        }
        return all;
    }

    private static String physical(PrimitiveType type) {
        String name = type.getPrimitiveTypeName().name();
        return name.equals("BINARY") ? "BYTE_ARRAY" : name;
    }

    /** The pages of a row group, compressed and in memory until the group is written. */
    final class Group implements PageWriteStore {
        private final Map<ColumnDescriptor, Pages> pages = new LinkedHashMap<>();

        @Override
        public PageWriter getPageWriter(ColumnDescriptor column) {
            return pages.computeIfAbsent(column, c -> new Pages(c.getPrimitiveType()));
        }

        long heldBytes() {
            return pages.values().stream().mapToLong(Pages::getMemSize).sum();
        }
    }

    /** The pages of one column in one row group. */
    private final class Pages implements PageWriter {
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private final TreeSet<org.apache.parquet.format.Encoding> encodings = new TreeSet<>();
        private final Statistics<?> statistics;
        private byte[] dictionary = new byte[0];
        private long dictionaryUncompressed;
        private long uncompressed;
        private long values;

        Pages(PrimitiveType type) {
            statistics = Statistics.createStats(type);
        }

        @Override
        public void writePage(BytesInput bytes, int valueCount, Statistics<?> of, Encoding repetition, Encoding definition, Encoding encoding) throws IOException {
            PageHeader header = new PageHeader(PageType.DATA_PAGE, Math.toIntExact(bytes.size()), 0);
            header.setData_page_header(new DataPageHeader(valueCount, format(encoding), format(definition), format(repetition)));
            uncompressed += append(header, bytes, data);
            values += valueCount;
            statistics.mergeStatistics(of);
            encodings.addAll(List.of(format(encoding), format(definition), format(repetition)));
        }

        @Override
        public void writePage(BytesInput bytes, int valueCount, int rowCount, Statistics<?> of, Encoding repetition, Encoding definition, Encoding encoding)
                throws IOException {
            writePage(bytes, valueCount, of, repetition, definition, encoding);
        }

        @Override
        public void writePage(BytesInput bytes, int valueCount, int rowCount, Statistics<?> of, SizeStatistics sizes, Encoding repetition, Encoding definition,
                Encoding encoding) throws IOException {
            writePage(bytes, valueCount, of, repetition, definition, encoding);
        }

        @Override
        public void writePageV2(int rowCount, int nullCount, int valueCount, BytesInput repetition, BytesInput definition, Encoding encoding, BytesInput bytes,
                Statistics<?> of) {
            throw new IllegalStateException("pages are of version 1");
        }

        @Override
        public void writeDictionaryPage(DictionaryPage page) throws IOException {
            PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, Math.toIntExact(page.getBytes().size()), 0);
            header.setDictionary_page_header(new DictionaryPageHeader(page.getDictionarySize(), format(page.getEncoding())));
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            dictionaryUncompressed = append(header, page.getBytes(), to);
            dictionary = to.toByteArray();
            encodings.add(format(page.getEncoding()));
        }

        /** Returns the bytes of header and page before compression. */
        private long append(PageHeader header, BytesInput bytes, ByteArrayOutputStream to) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 13)) {
                bytes.writeAllTo(gzip);
            }
            header.setCompressed_page_size(packed.size());
            int before = to.size();
            Util.writePageHeader(header, to);
            long size = to.size() - before + bytes.size();
            packed.writeTo(to);
            return size;
        }

        ColumnMetaData write(ColumnDescriptor column) throws IOException {
            long start = at;
            put(dictionary);
            long first = at;
            data.writeTo(out);
            at += data.size();
            ColumnMetaData meta = new ColumnMetaData(org.apache.parquet.format.Type.valueOf(physical(column.getPrimitiveType())), List.copyOf(encodings),
                    List.of(column.getPath()), CompressionCodec.GZIP, values, uncompressed + dictionaryUncompressed, at - start, first);
            if (dictionary.length > 0) {
                meta.setDictionary_page_offset(start);
            }
            meta.setStatistics(bounds());
            return meta;
        }

        private org.apache.parquet.format.Statistics bounds() {
            org.apache.parquet.format.Statistics of = new org.apache.parquet.format.Statistics();
            of.setNull_count(statistics.getNumNulls());
            if (statistics.hasNonNullValue() && statistics.getMinBytes().length <= LONGEST_BOUND && statistics.getMaxBytes().length <= LONGEST_BOUND) {
                of.setMin_value(statistics.getMinBytes());
                of.setMax_value(statistics.getMaxBytes());
            }
            return of;
        }

        @Override
        public long getMemSize() {
            return (long) data.size() + dictionary.length;
        }

        @Override
        public long allocatedSize() {
            return getMemSize();
        }

        @Override
        public String memUsageString(String prefix) {
            return prefix + " " + getMemSize() + " bytes";
        }

        private static org.apache.parquet.format.Encoding format(Encoding encoding) {
            return org.apache.parquet.format.Encoding.valueOf(encoding.name());
        }
    }
}
