package vn.solieu.crawl;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of our own and certificates by it, made with the JDK's keytool in a folder. */
final class Certificates {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private final Path folder;

    Certificates(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        keytool("ca", "-genkeypair", "-keyalg", "EC", "-dname", "CN=Test Authority", "-ext", "bc:c", "-validity", "3");
        keytool("ca", "-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
        keytool("trust", "-importcert", "-noprompt", "-file", folder.resolve("ca.pem").toString());
    }

    /** The server's side with a certificate for {@code host}, by the authority or by nobody. */
    SSLContext server(String name, String host, boolean byAuthority, String... validity) throws IOException, InterruptedException, GeneralSecurityException {
        List<String> times = validity.length == 0 ? List.of("-validity", "2") : List.of(validity);
        keytool(name, with(times, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host));
        if (byAuthority) {
            String request = folder.resolve(name + ".csr").toString();
            String signed = folder.resolve(name + ".pem").toString();
            keytool(name, "-certreq", "-file", request);
            keytool("ca", with(times, "-gencert", "-rfc", "-infile", request, "-outfile", signed, "-ext", "san=dns:" + host));
            run(List.of("-importcert", "-noprompt", "-alias", "ca", "-file", folder.resolve("ca.pem").toString()), name);
            keytool(name, "-importcert", "-noprompt", "-file", signed);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(name), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** A client that trusts the authority and nobody else. */
    SSLContext client() throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load("trust"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore load(String name) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), PASSWORD);
    }

    private static String[] with(List<String> more, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(more);
        return all.toArray(new String[0]);
    }

    private void keytool(String store, String... args) throws IOException, InterruptedException {
        run(List.of(with(List.of("-alias", store), args)), store);
    }

    private void run(List<String> args, String store) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool");
        command.addAll(args);
        command.addAll(List.of("-keystore", folder.resolve(store + ".p12").toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Path log = folder.resolve("keytool.log");
        int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (status != 0) {
            throw new IOException(command + ": " + Files.readString(log));
        }
    }
}
