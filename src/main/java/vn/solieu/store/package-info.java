/** What was fetched and what was found, kept in SQLite. */
package vn.solieu.store;
