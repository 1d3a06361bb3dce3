package health.sts.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a page for people who see it small, hear it, or use it by keyboard. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Above the longest page: a nomination offers two hundred colleagues to choose from. */
    private static final int TABS = 250;

    private Accessibility() {}

    static List<String> faults(Page page) {
        return Stream.of(violations(page), sideways(page)).flatMap(List::stream).toList();
    }

    /** Violations of level A and AA, one sentence each. */
    private static List<String> violations(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<?> found = (List<?>) page.evaluate(
                """
                async levels => {
                    const result = await axe.run(document,
                        { runOnly: { type: 'tag', values: levels }, resultTypes: ['violations'] });
                    return result.violations.flatMap(rule => rule.nodes.map(node => rule.help + ': ' + node.html));
                }
                """,
                LEVELS);
        return found.stream().map(fault -> place(page) + " " + fault).toList();
    }

    /** Whether the page itself, not a table in it, must be moved sideways to be read. */
    private static List<String> sideways(Page page) {
        Object wide = page.evaluate(
                """
                () => document.documentElement.scrollWidth <= window.innerWidth ? null
                    : [...document.querySelectorAll('main *')]
                        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.table-wrap'))
                        .slice(0, 3).map(e => e.outerHTML.slice(0, 200)).join(' | ') + ' '
                """);
        return wide == null ? List.of() : List.of(place(page) + " is wider than the screen: " + wide);
    }

    /** Whether the tabulator key comes to what this selector names, and it can be seen there. */
    static boolean reachable(Page page, String selector) {
        page.evaluate("() => document.activeElement?.blur()");
        for (int i = 0; i < TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(
                    "selector => !!document.activeElement?.matches(selector)"
                            + " && getComputedStyle(document.activeElement).outlineStyle !== 'none'",
                    selector))) {
                return true;
            }
        }
        return false;
    }

    private static String place(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "") + " at " + page.viewportSize().width;
    }
}
