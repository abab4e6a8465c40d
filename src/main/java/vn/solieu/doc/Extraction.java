package vn.solieu.doc;

import java.util.List;

/** The claims of one article, in text order, and the fate of each of its numbers (empty unless explaining was asked for). */
public record Extraction(Article article, List<Claim> claims, List<Fate> fates) {
    public Extraction {
        claims = List.copyOf(claims);
        fates = List.copyOf(fates);
    }
}
