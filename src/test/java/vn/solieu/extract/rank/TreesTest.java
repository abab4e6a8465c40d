package vn.solieu.extract.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final TreesFit FIT = new TreesFit(7, 60, 4, 0.2, 0.8, 1, 1);
    private static final List<String> NAMES = List.of("x", "y", "noise");

    /** Of three options the right one has x and y of the same sign: no sum of functions of single values tells it. */
    private static List<TreesFit.Example> examples(long seed, int n) {
        Random random = new Random(seed);
        List<TreesFit.Example> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[][] rows = new float[3][];
            int good = random.nextInt(3);
            for (int k = 0; k < 3; k++) {
                float x = random.nextBoolean() ? 1 : -1;
                rows[k] = new float[] {x, k == good ? x : -x, random.nextFloat()};
            }
            boolean[] right = new boolean[3];
            right[good] = true;
            out.add(new TreesFit.Example(rows, right));
        }
        return out;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    @Test
    void learnsWhatTakesTwoValuesTogether() {
        Trees trees = FIT.fit(examples(1, 300));
        int right = 0;
        List<TreesFit.Example> unseen = examples(2, 200);
        for (TreesFit.Example x : unseen) {
            right += x.right()[best(trees.scores(x.rows()))] ? 1 : 0;
        }
        assertTrue(right >= 198, right + " of 200");
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertArrayEquals(bytes(FIT.fit(examples(1, 100))), bytes(FIT.fit(examples(1, 100))));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Trees trees = FIT.fit(examples(1, 100));
        Trees read = Trees.read(new ByteArrayInputStream(bytes(trees)), NAMES);
        for (TreesFit.Example x : examples(3, 20)) {
            assertArrayEquals(trees.scores(x.rows()), read.scores(x.rows()));
        }
    }

    @Test
    void aModelOfOtherFeaturesIsRefusedByName() throws IOException {
        byte[] bytes = bytes(FIT.fit(examples(1, 20)));
        IOException e = assertThrows(IOException.class, () -> Trees.read(new ByteArrayInputStream(bytes), List.of("x", "z", "noise")));
        assertEquals("learned on feature y where this version has z", e.getMessage());
        assertThrows(IOException.class, () -> Trees.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), NAMES));
        assertThrows(IOException.class, () -> Trees.read(new ByteArrayInputStream(bytes, 0, bytes.length / 2), NAMES));
    }

    @Test
    void withoutExamplesAllOptionsAreAlike() {
        assertArrayEquals(new double[] {0, 0}, FIT.fit(List.of()).scores(new float[][] {{1, 2, 3}, {4, 5, 6}}));
    }

    private static byte[] bytes(Trees trees) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        trees.write(out, NAMES);
        return out.toByteArray();
    }
}
