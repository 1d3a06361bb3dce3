package health.sts.audit.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws n of many without favour and repeatably: each case gets the SHA-256 of the seed, a colon and its id as its lot, and
 * the n smallest lots are drawn, in their order. Holds n lots, however many cases pass by.
 */
final class Lottery<T> {

    private final String seed;
    private final int wanted;
    private final PriorityQueue<Lot<T>> drawn = new PriorityQueue<>(
            Comparator.<Lot<T>, String>comparing(Lot::number).reversed());
    private long offered;

    Lottery(String seed, int wanted) {
        this.seed = seed;
        this.wanted = wanted;
    }

    void offer(String id, T ticket) {
        offered++;
        Lot<T> lot = new Lot<>(number(seed, id), ticket);
        if (drawn.size() < wanted) {
            drawn.add(lot);
        } else if (lot.number().compareTo(drawn.element().number()) < 0) {
            drawn.remove();
            drawn.add(lot);
        }
    }

    long offered() {
        return offered;
    }

    List<T> drawn() {
        return drawn.stream()
                .sorted(Comparator.comparing(Lot::number))
                .map(Lot::ticket)
                .toList();
    }

    static String number(String seed, String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Lot<T>(String number, T ticket) {}
}
