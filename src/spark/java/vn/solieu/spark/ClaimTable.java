package vn.solieu.spark;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.solieu.doc.Claim;

/**
 * The claim record as a table's columns: the fields of the JSON record under the same names, records within it as structs, numbers as
 * {@code decimal(38,10)}. Weakness: a number of more than 28 digits before the point or ten behind it becomes null; the JSON lines have it.
 */
final class ClaimTable {
    private static final DataType NUMBER = DataTypes.createDecimalType(38, 10);

    private ClaimTable() { }

    static StructType schema() {
        return struct(Claim.class);
    }

    private static StructType struct(Class<?> type) {
        List<StructField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            Class<?> of = component.getType();
            DataType column = of.isRecord() ? struct(of) : of == BigDecimal.class ? NUMBER : of == int.class ? DataTypes.IntegerType : DataTypes.StringType;
            fields.add(DataTypes.createStructField(name, column, true));
        }
        return DataTypes.createStructType(fields);
    }
}
