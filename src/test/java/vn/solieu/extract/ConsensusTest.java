package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.Likeness;

class ConsensusTest {
    private static List<Candidate> candidates(String... wordings) {
        return Arrays.stream(wordings).map(w -> new Candidate(Candidate.Type.LEFT, 0, 1, 0, 0, Wording.of(w), 0)).toList();
    }

    @Test
    void nearWordingsTogetherOutweighALoneOne() {
        List<Candidate> all = candidates("thu ngân sách", "diện tích rừng trồng mới", "diện tích rừng trồng", "rừng trồng mới");
        double[] scores = {0.3, 0.2, 0.1, 0};
        assertEquals("diện tích rừng trồng mới", all.get(Consensus.of(all, scores)).text());
    }

    @Test
    void whatIsClearIsTaken() {
        List<Candidate> all = candidates("thu ngân sách", "diện tích rừng trồng mới", "diện tích rừng trồng", "rừng trồng mới");
        assertEquals(0, Consensus.of(all, new double[] {4, 0.2, 0.1, 0}));
    }

    @Test
    void ofEqualOnesTheFirstIsTaken() {
        List<Candidate> all = candidates("học sinh", "giáo viên");
        assertEquals(0, Consensus.of(all, new double[] {1, 1}));
        assertEquals(-1, Consensus.of(List.of(), new double[0]));
    }

    @Test
    void onlyTheLikeliestHaveASay() {
        String[] wordings = new String[40];
        Arrays.fill(wordings, "số hộ nghèo");
        wordings[39] = "tỷ lệ hộ nghèo";
        double[] scores = new double[40];
        scores[39] = 30;
        assertEquals(39, Consensus.of(candidates(wordings), scores));
    }

    @Test
    void likenessCountsSharedSyllablesThatCarrySomething() {
        assertEquals(1, like("số hộ nghèo của tỉnh", "Hộ nghèo"));
        assertEquals(8.0 / 11, like("tỷ lệ hộ nghèo", "tỷ lệ hộ cận nghèo đa chiều"), 0.01);
        assertEquals(0, like("học sinh", "giáo viên"));
        assertEquals(1, like("toàn tỉnh", "tỉnh toàn"));
    }

    private static double like(String a, String b) {
        return Likeness.of(Likeness.weighty(Wording.of(a)), Likeness.weighty(Wording.of(b)));
    }
}
