/** Seeds in, Pages out, politely; the only user of the network. */
package vn.solieu.crawl;
