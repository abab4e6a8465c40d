package vn.solieu.source;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all readers of one run share.
 *
 * @param consumed bytes of input files that are done with, for a progress display
 */
record Context(Sources.Options options, AtomicLong consumed) { }
