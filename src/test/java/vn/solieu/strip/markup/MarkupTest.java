package vn.solieu.strip.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    /** What a browser's tokenizer makes of it: {@code +name} and {@code -name} for tags, text in between; raw text passed over. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // tags and text
        "<p>a</p> | +p a -p",
        "<P CLASS=x>a | +p a",
        "a < b <3 </ p> c | a < b <3 c",
        "<p title='a > b'>c | +p c",
        "<p title=\"a > b\" x>c | +p c",
        "<p a=b/>c | +p c",
        "<br/><br /> | +br +br",
        // comments and declarations
        "a<!-- <p> -- > -->b | a b",
        "a<!-->b | a b",
        "a<!--->b | a b",
        "a<!-- x --!>b | a b",
        "<!DOCTYPE html><p>a | +p a",
        "<?xml version='1.0'?>a | a",
        "a<![CDATA[ b ]]>c | a c",
        "a<!-- never closed <p>b | a",
        // raw text
        "<script>if (a<b) { '</p>' }</script>c | +script c",
        "<script><!-- <script>x</script> --></script>c | +script c",
        "<style>p > a {}</style>c | +style c",
        "<textarea><p></textarea>c | +textarea c",
        "<script>never closed | +script",
        // a tag that the page ends in is none
        "a<p class='b | a"})
    void readsAsABrowserDoes(String html, String expected) {
        Markup m = markup(html);
        StringBuilder out = new StringBuilder();
        for (Markup.Type type = m.next(); type != Markup.Type.DONE; type = m.next()) {
            switch (type) {
                case TEXT -> out.append(' ').append(new String(m.bytes, m.textFrom, m.textTo - m.textFrom, StandardCharsets.UTF_8).strip());
                case START -> {
                    out.append(" +").append(Names.name(m.tag));
                    if (Names.kind(m.tag) == Names.Kind.RAW) {
                        m.raw();
                    }
                }
                default -> out.append(" -").append(Names.name(m.tag));
            }
        }
        assertEquals(expected, out.toString().strip().replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<a href='/x?a=1&amp;b=2'> | /x?a=1&b=2",
        "<a href=/x?a=1&copy=2> | /x?a=1&copy=2",
        "<a class=z HREF = \"/y\" href=/second> | /y",
        "<a href='&#x110;i&#7871;u'> | Điếu",
        "<a class=href> | ``"})
    void readsAttributes(String html, String href) {
        Markup m = markup(html);
        m.next();
        assertEquals(href, m.value(Markup.Attr.HREF));
    }

    private static Markup markup(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new Markup(bytes, bytes.length);
    }
}
