package health.sts.audit.verification;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Rows read piece by piece, each piece beginning behind the key of the last row. */
final class Keyset<T> implements Iterator<T> {

    private final LongFunction<List<T>> after;
    private final ToLongFunction<T> key;
    private Iterator<T> piece;
    private long last;

    Keyset(LongFunction<List<T>> after, ToLongFunction<T> key, long begin) {
        this.after = after;
        this.key = key;
        this.last = begin;
        this.piece = after.apply(begin).iterator();
    }

    @Override
    public boolean hasNext() {
        return piece.hasNext();
    }

    @Override
    public T next() {
        if (!piece.hasNext()) {
            throw new NoSuchElementException();
        }
        T row = piece.next();
        last = key.applyAsLong(row);
        if (!piece.hasNext()) {
            piece = after.apply(last).iterator();
        }
        return row;
    }
}
