package vn.solieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Article;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Token;

/**
 * Sentences as text: {@code segmented}, {@code conllu} or {@code jsonl}.
 *
 * <p>In {@code segmented} a sentence is a line, words are separated by one space and a single space inside a word is {@code _}. What would
 * be mistaken is escaped: {@code \_} is an underscore, {@code \\} a backslash, {@code \}{@code uXXXX} any other white space inside a word.
 */
enum TokenLines {
    SEGMENTED {
        @Override
        void write(Article article, List<Sentence> sentences, StringBuilder out) {
            for (Sentence sentence : sentences) {
                String gap = "";
                for (Token token : sentence.tokens()) {
                    out.append(gap);
                    escape(token.of(article.text()), out);
                    gap = " ";
                }
                out.append('\n');
            }
        }
    },
    CONLLU {
        @Override
        void write(Article article, List<Sentence> sentences, StringBuilder out) {
            int number = 0;
            int block = -1;
            for (Sentence sentence : sentences) {
                if (sentence.tokens().isEmpty()) {
                    continue;
                }
                out.append(number == 0 ? "# newdoc id = " + article.id() + "\n" : "").append(sentence.block() != block ? "# newpar\n" : "");
                block = sentence.block();
                out.append("# sent_id = ").append(article.id()).append('-').append(++number).append("\n# text = ");
                for (int i = 0; i < sentence.tokens().size(); i++) {
                    out.append(plain(sentence.tokens().get(i).of(article.text()))).append(glued(sentence, i) ? "" : " ");
                }
                if (out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
                out.append('\n');
                for (int i = 0; i < sentence.tokens().size(); i++) {
                    Token token = sentence.tokens().get(i);
                    out.append(i + 1).append('\t').append(plain(token.of(article.text()))).append("\t_\t").append(token.tag() == null ? "_" : token.tag())
                            .append("\t_\t_\t_\t_\t_\t").append(glued(sentence, i) ? "SpaceAfter=No" : "_").append('\n');
                }
                out.append('\n');
            }
        }
    },
    JSONL {
        @Override
        void write(Article article, List<Sentence> sentences, StringBuilder out) {
            CodePoints points = new CodePoints(article.text());
            for (Sentence sentence : sentences) {
                ObjectNode o = JsonNodeFactory.instance.objectNode();
                o.put("article", article.id()).put("source", article.source()).put("block", sentence.block())
                        .put("start", points.toPoints(sentence.span().start())).put("end", points.toPoints(sentence.span().end()))
                        .put("text", sentence.span().of(article.text()));
                ArrayNode tokens = o.putArray("tokens");
                for (Token token : sentence.tokens()) {
                    ObjectNode t = tokens.addObject().put("start", points.toPoints(token.start())).put("end", points.toPoints(token.end()))
                            .put("text", token.of(article.text())).put("kind", token.kind().name().toLowerCase(Locale.ROOT));
                    if (token.tag() != null) {
                        t.put("tag", token.tag());
                    }
                }
                out.append(json(o)).append('\n');
            }
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    abstract void write(Article article, List<Sentence> sentences, StringBuilder out);

    private static String json(ObjectNode o) {
        try {
            return MAPPER.writeValueAsString(o);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a sentence cannot be written", e);
        }
    }

    static TokenLines named(String name) {
        for (TokenLines format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new Errors.Wrong("--format: there is no format '" + name + "'; there are segmented, conllu, jsonl");
    }

    private static void escape(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ' ') {
                out.append('_');
            } else if (c == '_' || c == '\\') {
                out.append('\\').append(c);
            } else if (white(c)) {
                out.append(String.format("\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
    }

    private static boolean white(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** White space as CoNLL-U wants it: one space at most, no tabs or line breaks. */
    private static String plain(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!white(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean glued(Sentence sentence, int i) {
        return i + 1 < sentence.tokens().size() && sentence.tokens().get(i).end() == sentence.tokens().get(i + 1).start();
    }
}
