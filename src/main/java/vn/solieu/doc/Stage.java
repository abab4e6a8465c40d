package vn.solieu.doc;

/** The stages of the pipeline, in order; says where something was dropped. */
public enum Stage { SOURCE, CRAWL, STRIP, TOKENIZE, EXTRACT }
