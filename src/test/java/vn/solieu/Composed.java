package vn.solieu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small articles, and containers of them, for tests. */
public final class Composed {
    private Composed() { }

    /** A text of three paragraphs with numbers; {@code n} makes it differ from others. */
    public static String text(int n) {
        return "Tỉnh Lào Cai thu ngân sách đạt " + (4000 + n) + " tỷ đồng trong năm 2023\n"
                + "Năm 2023, tổng thu ngân sách nhà nước trên địa bàn tỉnh Lào Cai đạt " + (4000 + n) + " tỷ đồng, bằng 102,4% dự toán, tăng "
                + (n % 30 + 1) + ",5% so với cùng kỳ năm 2022.\n"
                + "Theo báo cáo của Ủy ban nhân dân tỉnh, tỷ lệ hộ nghèo toàn tỉnh còn " + (n % 9 + 1) + ",2%; chỉ số cải cách hành chính xếp thứ "
                + (n % 63 + 1) + "/63 tỉnh, thành phố.\n"
                + "Toàn tỉnh có " + (n % 120 + 5) + "/127 xã đạt chuẩn nông thôn mới, thu hút hơn " + (n % 8 + 1)
                + " triệu lượt khách du lịch đến tham quan, nghỉ dưỡng.\n";
    }

    /** The same as a page with a menu, a footer and a publication date. */
    public static String html(int n) {
        String[] lines = text(n).split("\n");
        return "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + lines[0] + "</title>"
                + "<meta property=\"og:title\" content=\"" + lines[0] + "\">"
                + "<meta property=\"article:published_time\" content=\"2024-01-15T08:00:00+07:00\"></head><body>"
                + "<div class=\"menu\"><a href=\"/\">Trang chủ</a> <a href=\"/kinh-te\">Kinh tế</a></div>"
                + "<article><h1>" + lines[0] + "</h1><p>" + lines[1] + "</p><p>" + lines[2] + "</p><p>" + lines[3] + "</p></article>"
                + "<div class=\"footer\">Giấy phép số 123/GP-BTTTT</div></body></html>";
    }

    public static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
