package vn.solieu.cli;

import picocli.CommandLine.Option;
import vn.solieu.export.Exporter;
import vn.solieu.export.Lang;
import vn.solieu.export.Licence;

/** How a table is written, for the commands that write one. */
final class TableOptions {
    @Option(names = "--lang", paramLabel = "vi|en", description = "Headings in this language; else column ids in CSV and Parquet, English in XLSX.")
    private String lang;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "canonical",
            description = "Of CSV: canonical (UTF-8, comma, decimal point) or excel-vi (for a double click in a Vietnamese Excel).")
    private String profile;

    @Option(names = "--force", description = "Replace an output that is there.")
    private boolean force;

    boolean force() {
        return force;
    }

    /** The options of a table of that format; what does not go with the format is wrong usage. */
    Exporter.Options of(Exporter.Format format, boolean rollUp, Licence licence) {
        boolean excelVi = switch (profile) {
            case "canonical" -> false;
            case "excel-vi" -> true;
            default -> throw new Errors.Wrong("--profile is canonical or excel-vi, not " + profile);
        };
        if (excelVi && format != Exporter.Format.CSV) {
            throw new Errors.Wrong("--profile excel-vi is for .csv");
        }
        Lang language = ClaimOutput.lang(lang);
        return new Exporter.Options(language, excelVi, force, rollUp, licence);
    }
}
