package vn.solieu.crawl;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Which addresses are of the public Internet: none of the special-purpose ones of RFC 6890 (private, loopback, link-local, shared,
 * test, reserved), no multicast, and no IPv6 address that wraps such an IPv4 one (RFC 6052, RFC 3056).
 */
final class Addresses {
    private Addresses() { }

    /** Finds the addresses of a host. */
    interface Resolver {
        /** The system's own. */
        Resolver SYSTEM = InetAddress::getAllByName;

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b, 0) : isPublic6(b);
    }

    private static boolean isPublic4(byte[] b, int at) {
        int one = b[at] & 0xff;
        int two = b[at + 1] & 0xff;
        int three = b[at + 2] & 0xff;
        return !(one == 0 || one == 10 || one == 127 || one >= 224
                || one == 100 && two >= 64 && two < 128
                || one == 169 && two == 254
                || one == 172 && two >= 16 && two < 32
                || one == 192 && (two == 168 || two == 0 && (three == 0 || three == 2) || two == 88 && three == 99)
                || one == 198 && (two == 18 || two == 19 || two == 51 && three == 100)
                || one == 203 && two == 0 && three == 113);
    }

    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
        if (first == 0x2002) {
            return isPublic4(b, 2);
        }
        if (first == 0x64 && second == 0xff9b) {
            return isPublic4(b, 12);
        }
        // only 2000::/3 is given out; of it 2001::/23 and 2001:db8::/32 are for protocols and papers
        return (first & 0xe000) == 0x2000 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
    }
}
