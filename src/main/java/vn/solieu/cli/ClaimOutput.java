package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.solieu.export.Lang;

/** Running what writes a file of claims, its faults told in words. */
final class ClaimOutput {
    private ClaimOutput() { }

    /** Writes the output. */
    interface Job {
        void run() throws IOException;
    }

    static void write(Path output, Job job) {
        try {
            job.run();
        } catch (FileAlreadyExistsException e) {
            throw new Errors.Wrong(e.getMessage() + " is there already; --force replaces it");
        } catch (NoSuchFileException e) {
            throw new Errors.Wrong("cannot write " + output + ": there is no folder " + e.getMessage());
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + output + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()) + "; nothing was left there");
        }
    }

    static Lang lang(String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "vi" -> Lang.VI;
            case "en" -> Lang.EN;
            default -> throw new Errors.Wrong("--lang is vi or en, not " + code);
        };
    }
}
