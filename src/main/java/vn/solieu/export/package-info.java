/** Claims in, JSON lines, CSV, XLSX, Parquet or a data package out. */
package vn.solieu.export;
