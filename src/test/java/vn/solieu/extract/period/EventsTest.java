package vn.solieu.extract.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Atoms;

/** Whether a sentence tells of a gathering, and whether a time is part of a name. */
class EventsTest {
    private static Reader read(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (String s : text.split("(?<=[.]) ")) {
            sentences.add(new Sentence(new Span(from, from + s.length()), 0, List.of()));
            from += s.length() + 1;
        }
        return new Reader(new Atoms(text), sentences);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tại hội nghị, 7 tập thể được nêu tên.', 1",
        "'Có 7 tập thể nhận bằng khen.', 2",
        "'Đại hội diễn ra sáng qua. Số phiếu thuận ra sao, 7 người kiểm.', 1",
        "'Sáng qua có kỳ họp. Khách đông, 7 người đứng.', 3",
        "'Lúa được mùa, 7 xã gặt xong.', 0",
    })
    void gatherings(String text, int expected) {
        Reader reader = read(text);
        int seven = 0;
        while (!reader.a.number(seven)) {
            seven++;
        }
        int s = 0;
        while (reader.end[s] <= seven) {
            s++;
        }
        assertEquals(expected, new Events(reader).of(s, seven));
    }

    @ParameterizedTest
    @CsvSource({
        "'Đảng bộ huyện mở đại hội lần thứ XX, nhiệm kỳ 2020 - 2025 với 200 người.', 2",
        "'Kỳ thi năm 2024 có 900 em.', 1",
        "'Lúa mùa năm 2024 được 900 tấn.', 0",
    })
    void names(String text, int expected) {
        Reader reader = read(text);
        assertEquals(expected, Events.title(reader, reader.raws.get(0)));
    }
}
