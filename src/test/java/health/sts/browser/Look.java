package health.sts.browser;

import java.util.ArrayList;
import java.util.List;

/** Looks at pages on a desk and on a phone, and remembers what is wrong with them. */
final class Look {

    private static final List<Integer> WIDTHS = List.of(1280, 390);

    private final List<String> faults = new ArrayList<>();

    /** Opens the path, or stays where the visitor is when there is none. */
    void at(Visitor visitor, String name, String path) {
        if (path != null) {
            visitor.open(path);
        }
        for (int width : WIDTHS) {
            visitor.page().setViewportSize(width, 900);
            visitor.picture("page-" + name + "-" + width);
            faults.addAll(Accessibility.faults(visitor.page()));
        }
        visitor.page().setViewportSize(WIDTHS.get(0), 900);
    }

    void reach(Visitor visitor, String path, String selector) {
        visitor.open(path);
        if (!Accessibility.reachable(visitor.page(), selector)) {
            faults.add("The keyboard does not reach " + selector + " on " + path);
        }
    }

    List<String> faults() {
        return faults;
    }
}
