package health.sts.audit.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash tree of one batch, as RFC 6962 §2.1 and RFC 9162 §2.1 define it. Hashes are SHA-256 in lower-case hex.
 * Built level by level: a node without a neighbour moves up unchanged, which splits where the RFC does.
 */
public final class Merkle {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<byte[][]> levels = new ArrayList<>();

    private Merkle(byte[][] leaves) {
        levels.add(leaves);
        byte[][] below = leaves;
        while (below.length > 1) {
            below = above(below);
            levels.add(below);
        }
    }

    /** The tree over these leaf hashes, in this order. */
    public static Merkle of(List<String> leaves) {
        return new Merkle(leaves.stream().map(HEX::parseHex).toArray(byte[][]::new));
    }

    /** The leaf hash of a record's text. */
    public static String leaf(String recordText) {
        return leaf(recordText.getBytes(StandardCharsets.UTF_8));
    }

    /** The leaf hash of a record's bytes. */
    public static String leaf(byte[] record) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return HEX.formatHex(digest.digest(record));
    }

    /** The hash of an inner node. */
    public static String node(String left, String right) {
        return HEX.formatHex(node(HEX.parseHex(left), HEX.parseHex(right)));
    }

    /** SHA-256 of a text's UTF-8 bytes, without a mark of leaf or node. */
    public static String hash(String text) {
        return HEX.formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of bytes, without a mark of leaf or node. */
    public static String hash(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    /** The root; of no leaves the hash of nothing. */
    public String root() {
        byte[][] top = levels.get(levels.size() - 1);
        return HEX.formatHex(top.length == 0 ? sha256().digest() : top[0]);
    }

    public int size() {
        return levels.get(0).length;
    }

    /** What must be hashed onto the leaf, from the bottom up, to reach the root. */
    public List<Step> path(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("No leaf " + index + " among " + size());
        }
        List<Step> path = new ArrayList<>();
        int at = index;
        for (byte[][] level : levels) {
            int neighbour = at ^ 1;
            if (neighbour < level.length) {
                path.add(new Step(neighbour < at ? Side.LEFT : Side.RIGHT, HEX.formatHex(level[neighbour])));
            }
            at >>= 1;
        }
        return List.copyOf(path);
    }

    /** The root that leaf and path lead to. */
    public static String rootFrom(String leaf, List<Step> path) {
        String hash = leaf;
        for (Step step : path) {
            hash = step.side() == Side.LEFT ? node(step.hash(), hash) : node(hash, step.hash());
        }
        return hash;
    }

    /** Whether this leaf stands at this place of a tree of this size and root. */
    public static boolean proves(String leaf, int index, int size, List<Step> path, String root) {
        return index >= 0
                && index < size
                && path.stream().map(Step::side).toList().equals(sides(index, size))
                && rootFrom(leaf, path).equals(root);
    }

    private static List<Side> sides(int index, int size) {
        List<Side> sides = new ArrayList<>();
        int at = index;
        for (int width = size; width > 1; width = (width + 1) / 2) {
            int neighbour = at ^ 1;
            if (neighbour < width) {
                sides.add(neighbour < at ? Side.LEFT : Side.RIGHT);
            }
            at >>= 1;
        }
        return sides;
    }

    private static byte[][] above(byte[][] below) {
        byte[][] level = new byte[(below.length + 1) / 2][];
        for (int i = 0; i < level.length; i++) {
            int left = 2 * i;
            level[i] = left + 1 < below.length ? node(below[left], below[left + 1]) : below[left];
        }
        return level;
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On which side of the hash so far the other one stands. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** One hash on the way from a leaf to the root. */
    public record Step(Side side, String hash) {}
}
