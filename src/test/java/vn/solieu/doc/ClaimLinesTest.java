package vn.solieu.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines of claims are what Jackson's own reading of the records gives, byte for byte, for every field empty and filled. */
class ClaimLinesTest {
    private static final JsonMapper JACKSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private final Random random = new Random(20261127);

    @Test
    void likeTheRecords() throws Exception {
        for (int i = 0; i < 500; i++) {
            Claim claim = (Claim) any(Claim.class);
            assertEquals(JACKSON.writeValueAsString(claim), Json.write(claim));
            assertEquals(claim, Json.readClaim(Json.write(claim)));
        }
    }

    /** A record with random components; those that a claim must have are never null. */
    private Object any(Class<?> type) throws ReflectiveOperationException {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == int.class) {
            return random.nextInt(100_000);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, random.nextInt(12));
        }
        if (type == String.class) {
            return new String[] {"", "thu ngân sách", "\"5\" \\ \t\n\u0001", "\ud83d\ude00 – …", "1.234,5 tỷ"}[random.nextInt(5)];
        }
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            boolean may = type != Claim.class && !parts[i].getType().isPrimitive() && !parts[i].getType().isEnum()
                    || java.util.Set.of("valueTo", "total", "direction", "baseline", "of", "province", "place", "attribution").contains(parts[i].getName());
            values[i] = may && random.nextInt(3) == 0 ? null : any(parts[i].getType());
        }
        return type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new)).newInstance(values);
    }
}
