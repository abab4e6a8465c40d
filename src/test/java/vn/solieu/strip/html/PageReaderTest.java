package vn.solieu.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;

class PageReaderTest {
    /** Blocks with the boxes around them, as the standard's tree construction puts them; {@code *} marks links. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // what ends a paragraph, an item, a heading, a cell
        "<p>a<p>b<div>c</div>d | p:a p:b div:c :d",
        "<ul><li>a<li>b<ul><li>c</ul>d</ul>e | ul>li:a ul>li:b ul>li>ul>li:c ul>li:d :e",
        "<dl><dt>a<dd>b<dt>c</dl> | dl>dt:a dl>dd:b dl>dt:c",
        "<h2>a<h3>b</h2>c | h2:a h3:b :c",
        "<div><p>a</div>b | div>p:a :b",
        "<table><tr><td>a<tr><td>b</table>c | table>tbody>tr>td:a table>tbody>tr>td:b :c",
        "<td>a</td>b | :ab",
        // end tags that reach nothing
        "<div>a</p>b</span>c</section>d</div>e | div:a div:bcd :e",
        "<div><table><tr><td>a</div>b</table>c</div>d | div>table>tbody>tr>td:ab div:c :d",
        // a form that closes early stays around what is open in it
        "<form><div>a</form>b</div>c | form>div:ab :c",
        // lines and links
        "a<br>b<h1>c<br>d</h1> | :a :b h1:c·d",
        "<a href=x>a<div>b</div></a>c | :a* div:b* :c",
        "<a href=x>a<p>b<p>c <a>d</a> e | :a* p:b* p:c·d·e",
        "<b>a<p>b</b>c | :a p:bc",
        // what is no text
        "a<script>b</script><style>c</style><select><option>d</select><button>e</button>f<svg><text>g</text></svg> | :af",
        "<svg><g><p>a | p:a",
        "<noscript><p>a</p></noscript>b | :b",
        "x&nbsp;y&#7879;&#1;z&zwj; | :x·yệz"})
    void putsTextIntoBoxes(String html, String expected) {
        PageReader page = read(html, 200);
        assertEquals(expected, page.blocks.stream().map(PageReaderTest::show).collect(Collectors.joining(" ")));
    }

    private static String show(TextBlock t) {
        String path = "";
        for (Box b = t.box; b.parent != null; b = b.parent) {
            path = path.isEmpty() ? b.tag : b.tag + ">" + path;
        }
        return path + ":" + t.text.replace(' ', '·') + (t.linkShare() == 1 ? "*" : "");
    }

    @Test
    void aTableOfDataBecomesRows() {
        PageReader page = read("<table><tr><th>Xã<th>Hộ<tr><td>Tân An<td>1.<b>2</b>34</tr><tr><td>An Bình<td>87</table><p>x", 200);
        assertEquals("[TABLE_HEADER Xã\tHộ, TABLE_ROW Tân An\t1.234, TABLE_ROW An Bình\t87, PARAGRAPH x]",
                page.blocks.stream().map(t -> t.type + " " + t.text).toList().toString());
        assertEquals(2, page.boxes.stream().filter(b -> b.parent != null).count(), "the table's inner boxes are gone");
    }

    @Test
    void countsWhatBoxesHold() {
        Box div = read("<div><a>một hai</a> ba <img><p>bốn</p><input></div>năm", 200).boxes.get(1);
        assertEquals(4, div.words);
        assertEquals(2, div.linkWords);
        assertEquals(1, div.images);
        assertEquals(1, div.inputs);
    }

    @Test
    void depthIsBounded() {
        assertThrows(TooDeep.class, () -> read("<div>".repeat(300) + "a", 200));
        assertThrows(TooDeep.class, () -> read("<span>".repeat(300) + "a", 200));
        assertEquals(1, read("<span>a</span>".repeat(300), 200).blocks.size());
    }

    private static PageReader read(String html, int depth) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return PageReader.read(new Markup(bytes, bytes.length), new HtmlMetadata(new Metadata(), null), new Hints(), depth, () -> { });
    }
}
