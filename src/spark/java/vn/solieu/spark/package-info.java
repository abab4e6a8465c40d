/** Archives on a cluster's file system in, claims partitioned by month of publication out: one main for {@code spark-submit}, and the only importer of Spark. */
package vn.solieu.spark;
