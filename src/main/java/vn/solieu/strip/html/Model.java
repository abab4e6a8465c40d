package vn.solieu.strip.html;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * The learned part: weights of the choice between candidates, and the trees that judge blocks. The file begins with the magic
 * {@code SOLS}, a version, and the CRC-32 and length of what follows.
 */
record Model(Choice choice, Forest blocks) {
    private static final int MAGIC = 0x534f4c53;
    private static final int VERSION = 1;
    private static final String FILE = "/vn/solieu/models/strip-1.bin";

    /** The model that ships. */
    static Model standard() {
        return Holder.MODEL;
    }

    private static final class Holder {
        private static final Model MODEL = load();
    }

    private static Model load() {
        try (InputStream in = Model.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("model " + FILE + " is missing from the installation");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("model " + FILE + ": " + e.getMessage(), e);
        }
    }

    /** @throws IOException where the bytes are no model of this version, are damaged, or were learned on other features */
    static Model read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("no model of this stage");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("version " + version + ", this program reads " + VERSION);
        }
        long sum = in.readLong();
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        CRC32 crc = new CRC32();
        crc.update(body);
        if (crc.getValue() != sum) {
            throw new IOException("damaged: checksum differs");
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(body));
        Choice choice = Choice.read(data);
        return new Model(choice, Forest.read(data, Features.NAMES));
    }

    /** The probability of each block, 0 to 1. */
    double[] judge(Analysis a) {
        return blocks.probabilities(a.features);
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(body);
            choice.write(data);
            blocks.write(data, Features.NAMES);
            CRC32 crc = new CRC32();
            crc.update(body.toByteArray());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DataOutputStream file = new DataOutputStream(out);
            file.writeInt(MAGIC);
            file.writeInt(VERSION);
            file.writeLong(crc.getValue());
            file.writeInt(body.size());
            body.writeTo(file);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
