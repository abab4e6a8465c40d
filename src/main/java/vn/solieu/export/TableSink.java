package vn.solieu.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes tables one after the other, row by row; what it wrote is whole once it is closed. */
interface TableSink extends Closeable {
    /** Begins a table and ends the one before. */
    void table(String name, List<Column> columns) throws IOException;

    /** A row of the table begun last: per column a String, Number, LocalDate, Boolean, {@link Quantity}, {@link Marked} or null. */
    void row(Object[] cells) throws IOException;
}
