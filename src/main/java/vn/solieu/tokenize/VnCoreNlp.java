package vn.solieu.tokenize;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.doc.Token;

/**
 * The engine of VnCoreNLP (Vu et al., NAACL 2018, demonstrations), from the user's own jar and models: it is GPL-3 and no part of Solieu.
 *
 * <p>The jar has a class loader of its own. Its annotator is given one block at a time, as its cost grows with the square of a text's
 * sentences; it is started under a lock and fed one sentence before anyone else may use it, as its own start is not safe from several
 * threads. Its words come back without offsets and with some tone marks moved; {@link Aligner} finds them in our text.
 *
 * <p>Weaknesses: VnCoreNLP cuts {@code 7h30} into {@code 7h3} and {@code 0}; decomposed text is left in syllables; a block without
 * white space may take it long.
 */
final class VnCoreNlp implements Tokenizer {
    private static final List<String> VERSIONS = List.of("1.1.1", "1.2");
    private static final List<String> MODELS = List.of("models/wordsegmenter/vi-vocab", "models/wordsegmenter/wordsegmenter.rdr");
    private static final Object STARTING = new Object();

    private final Constructor<?> annotation;
    private final Method annotate;
    private final Method sentences;
    private final Method words;
    private final Method form;
    private final Object pipeline;

    private VnCoreNlp(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> pipelineClass = loader.loadClass("vn.pipeline.VnCoreNLP");
        Class<?> annotationClass = loader.loadClass("vn.pipeline.Annotation");
        annotation = annotationClass.getConstructor(String.class);
        annotate = pipelineClass.getMethod("annotate", annotationClass);
        sentences = annotationClass.getMethod("getSentences");
        words = loader.loadClass("vn.pipeline.Sentence").getMethod("getWords");
        form = loader.loadClass("vn.pipeline.Word").getMethod("getForm");
        pipeline = pipelineClass.getConstructor(String[].class).newInstance((Object) new String[] {"wseg"});
    }

    /** @throws Tokenizers.Unavailable where the folder lacks the jar or its models, or holds another version; the message says what to do */
    static VnCoreNlp open(Path home) {
        Path jar = jar(home);
        for (String model : MODELS) {
            if (!Files.isRegularFile(home.resolve(model))) {
                throw new Tokenizers.Unavailable("VnCoreNLP's model " + home.resolve(model) + " is missing; put the folder models of its "
                        + "distribution beside the jar");
            }
        }
        synchronized (STARTING) {
            try {
                URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                quiet(loader);
                VnCoreNlp engine = new VnCoreNlp(loader);
                engine.block("Nước Việt Nam.", 0, 14);
                return engine;
            } catch (InvocationTargetException e) {
                String hint = jar.toString().matches("[\\x21-\\x24\\x26-\\x7E]*") ? ""
                        : "; it cannot live in a folder whose path has blanks or other than ASCII letters";
                throw new Tokenizers.Unavailable("VnCoreNLP of " + jar + " did not start: " + e.getCause() + hint);
            } catch (ReflectiveOperationException | LinkageError e) {
                throw new Tokenizers.Unavailable(jar + " is no VnCoreNLP that this program knows (" + e + "); versions " + VERSIONS + " are");
            } catch (IOException e) {
                throw new Tokenizers.Unavailable(jar + " cannot be read: " + e);
            }
        }
    }

    private static Path jar(Path home) {
        List<String> others = new ArrayList<>();
        if (!Files.isDirectory(home)) {
            throw new Tokenizers.Unavailable("there is no folder " + home + "; it should hold VnCoreNLP-1.2.jar and its models");
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("VnCoreNLP") && name.endsWith(".jar")) {
                    others.add(name);
                }
            }
        } catch (IOException e) {
            throw new Tokenizers.Unavailable("the folder " + home + " cannot be read: " + e);
        }
        for (int i = VERSIONS.size() - 1; i >= 0; i--) {
            if (others.contains("VnCoreNLP-" + VERSIONS.get(i) + ".jar")) {
                return home.resolve("VnCoreNLP-" + VERSIONS.get(i) + ".jar");
            }
        }
        throw new Tokenizers.Unavailable(others.isEmpty() ? "no VnCoreNLP jar in " + home + "; it should hold VnCoreNLP-1.2.jar and its models"
                : home.resolve(others.get(0)) + " is of another version; versions " + VERSIONS + " are known");
    }

    /** Its log goes to standard output, which is ours. */
    private static void quiet(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> level = loader.loadClass("org.apache.log4j.Level");
        Class<?> logger = loader.loadClass("org.apache.log4j.Logger");
        Object root = logger.getMethod("getRootLogger").invoke(null);
        logger.getMethod("setLevel", level).invoke(root, level.getField("OFF").get(null));
    }

    @Override
    public List<Sentence> tokenize(Article article) {
        List<Sentence> out = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            int start = block.span().start();
            try {
                List<List<Token>> found = new Aligner(article.text(), start, block.span().end())
                        .align(block(article.text(), start, block.span().end()), StandardTokenizer.running(block.type()));
                for (List<Token> tokens : found) {
                    out.add(new Sentence(new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end()), b, tokens));
                }
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("VnCoreNLP failed on block " + b + " of " + article.source() + ": " + e.getCause(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("VnCoreNLP on block " + b + " of " + article.source(), e);
            }
        }
        return out;
    }

    /** The words of each sentence of {@code text[from, to)}, as VnCoreNLP writes them: syllables joined by {@code _}. */
    private List<List<String>> block(String text, int from, int to) throws ReflectiveOperationException {
        Object note = annotation.newInstance(text.substring(from, to));
        annotate.invoke(pipeline, note);
        List<List<String>> out = new ArrayList<>();
        for (Object sentence : (List<?>) sentences.invoke(note)) {
            List<String> forms = new ArrayList<>();
            for (Object word : (List<?>) words.invoke(sentence)) {
                forms.add((String) form.invoke(word));
            }
            out.add(forms);
        }
        return out;
    }
}
