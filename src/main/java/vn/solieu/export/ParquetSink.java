package vn.solieu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * One table as a Parquet file, flat as in the CSV: texts as STRING, days as DATE, flags as BOOLEAN, offsets and numbers of things as INT32,
 * values and confidence as DOUBLE, cells without a value null. A value is no DECIMAL, because one column holds both 0.7955 and
 * 4321000000000 and pandas and R compute with doubles; up to 15 significant digits come back as they were written, and the number's own
 * words stand beside it. Texts are not defused: nothing takes a Parquet cell for a formula. Memory holds one row group.
 */
final class ParquetSink implements TableSink {
    /** Bytes of values held before a row group is written. */
    private static final long GROUP_BYTES = 24L << 20;
    private static final int ROWS_BETWEEN_CHECKS = 500;
    private static final int PAGE_BYTES = 256 << 10;
    private final OutputStream to;
    private final Lang lang;
    private final long groupBytes;
    private final ParquetProperties properties = ParquetProperties.builder().withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
            .withPageSize(PAGE_BYTES).withDictionaryPageSize(PAGE_BYTES).withSizeStatisticsEnabled(false).build();
    private MessageType schema;
    private ParquetFile file;
    private ParquetFile.Group group;
    private ColumnWriteStore store;
    private ColumnWriter[] writers;
    private long rows;

    /** @param lang of the columns' names; null for their ids */
    ParquetSink(OutputStream to, Lang lang) {
        this(to, lang, GROUP_BYTES);
    }

    ParquetSink(OutputStream to, Lang lang, long groupBytes) {
        this.to = to;
        this.lang = lang;
        this.groupBytes = groupBytes;
    }

    @Override
    public void table(String name, List<Column> columns) throws IOException {
        if (schema != null) {
            throw new IllegalStateException("a Parquet file holds one table");
        }
        List<Type> fields = new ArrayList<>();
        columns.forEach(c -> fields.add(field(c)));
        schema = new MessageType(name, fields);
        file = new ParquetFile(to, schema);
        begin();
    }

    private Type field(Column c) {
        return switch (c.type()) {
            case NUMBER, QUANTITY -> Types.optional(PrimitiveType.PrimitiveTypeName.DOUBLE).named(c.heading(lang));
            case INTEGER -> Types.optional(PrimitiveType.PrimitiveTypeName.INT32).named(c.heading(lang));
            case FLAG -> Types.optional(PrimitiveType.PrimitiveTypeName.BOOLEAN).named(c.heading(lang));
            case DATE -> Types.optional(PrimitiveType.PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(c.heading(lang));
            default -> Types.optional(PrimitiveType.PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(c.heading(lang));
        };
    }

    private void begin() {
        group = file.group();
        store = properties.newColumnWriteStore(schema, group);
        writers = schema.getColumns().stream().map((ColumnDescriptor d) -> store.getColumnWriter(d)).toArray(ColumnWriter[]::new);
        rows = 0;
    }

    @Override
    public void row(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            put(writers[i], cells[i]);
        }
        store.endRecord();
        if (++rows % ROWS_BETWEEN_CHECKS == 0 && store.getBufferedSize() + group.heldBytes() >= groupBytes) {
            end();
            begin();
        }
    }

    private static void put(ColumnWriter to, Object value) {
        if (value == null) {
            to.writeNull(0, 0);
        } else if (value instanceof Quantity q) {
            to.write(q.value().doubleValue(), 0, 1);
        } else if (value instanceof BigDecimal d) {
            to.write(d.doubleValue(), 0, 1);
        } else if (value instanceof Integer n) {
            to.write(n.intValue(), 0, 1);
        } else if (value instanceof Boolean b) {
            to.write(b.booleanValue(), 0, 1);
        } else if (value instanceof LocalDate d) {
            to.write(Math.toIntExact(d.toEpochDay()), 0, 1);
        } else {
            to.write(Binary.fromString(value instanceof Marked m ? m.sentence() : (String) value), 0, 1);
        }
    }

    private void end() throws IOException {
        store.flush();
        store.close();
        if (rows > 0) {
            file.write(group, rows);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            end();
            file.finish();
        }
    }
}
