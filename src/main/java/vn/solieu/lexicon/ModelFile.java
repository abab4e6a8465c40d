package vn.solieu.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The envelope of every model that ships: magic, kind, version, length and checksum before the content. A file that is no model,
 * is of another kind or version, or was changed or cut short is refused by name.
 *
 * <p>Layout, big-endian: 8 bytes {@code SOLIEUM1}; kind and version as length-prefixed modified UTF-8; content length (4 bytes);
 * CRC-32 of the content (4 bytes); content. The SHA-256 of the whole file stands in {@code models/SHA256SUMS}; the CRC is what
 * every start can afford to check.
 *
 * @param kind what the model is for: {@code words}, {@code sentences}, {@code tags}
 * @param version the version of the content's layout and training, as the file's name has it
 */
public record ModelFile(String kind, String version, byte[] content) {
    private static final byte[] MAGIC = "SOLIEUM1".getBytes(StandardCharsets.US_ASCII);
    private static final String FOLDER = "/vn/solieu/models/";

    /** A model that cannot be used; the message says which and why. */
    public static final class BadModel extends IllegalStateException {
        public BadModel(String message) {
            super(message);
        }
    }

    /** Loads the shipped model {@code KIND-VERSION.bin} and checks that it is that kind and version. */
    public static ModelFile shipped(String kind, String version) {
        String file = kind + "-" + version + ".bin";
        try (InputStream in = ModelFile.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new BadModel("model " + file + " is missing from the installation");
            }
            return read(file, in.readAllBytes(), kind, version);
        } catch (IOException e) {
            throw new UncheckedIOException("model " + file, e);
        }
    }

    /** @throws BadModel unless {@code bytes} are an intact model of that kind and version; {@code name} is what the message calls it */
    public static ModelFile read(String name, byte[] bytes, String kind, String version) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte[] magic = new byte[MAGIC.length];
            in.get(magic);
            if (!java.util.Arrays.equals(magic, MAGIC)) {
                throw new BadModel("model " + name + " is no Solieu model (magic bytes differ)");
            }
            String isKind = string(in);
            String isVersion = string(in);
            if (!isKind.equals(kind) || !isVersion.equals(version)) {
                throw new BadModel("model " + name + " is " + isKind + " version " + isVersion + "; this program needs " + kind
                        + " version " + version);
            }
            int length = in.getInt();
            int crc = in.getInt();
            if (length != in.remaining()) {
                throw new BadModel("model " + name + " has " + in.remaining() + " bytes of content, its header says " + length);
            }
            byte[] content = new byte[length];
            in.get(content);
            if (crc(content) != crc) {
                throw new BadModel("model " + name + " is damaged: checksum " + Integer.toHexString(crc(content))
                        + ", its header says " + Integer.toHexString(crc));
            }
            return new ModelFile(isKind, isVersion, content);
        } catch (java.nio.BufferUnderflowException e) {
            throw new BadModel("model " + name + " is cut short at byte " + in.position());
        }
    }

    /** The file's bytes: envelope and content. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.write(MAGIC);
            data.writeUTF(kind);
            data.writeUTF(version);
            data.writeInt(content.length);
            data.writeInt(crc(content));
            data.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String string(ByteBuffer in) {
        byte[] b = new byte[Math.min(in.getShort() & 0xFFFF, in.remaining() + 1)];
        in.get(b);
        return new String(b, StandardCharsets.UTF_8);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
