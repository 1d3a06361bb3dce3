package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import org.junit.jupiter.api.Test;

/** That the checks of our pages find what is wrong, and find it again on the next page. */
@StsTest
@BrowserTest
class AccessibilityTest {

    private static final String GOOD =
            "<!DOCTYPE html><html lang='en'><head><title>Good</title></head><body><main><h1>Good</h1></main></body></html>";

    @Test
    void aPageThatIsWellHasNoFault(Visitors visitors) {
        Visitor visitor = visitors.anonymous();
        visitor.page().setContent(GOOD);
        assertThat(Accessibility.faults(visitor.page())).isEmpty();
    }

    @Test
    void aPictureWithoutWordsAndTextThatIsHardToReadAreFound(Visitors visitors) {
        Visitor visitor = visitors.anonymous();
        for (int i = 0; i < 2; i++) {
            visitor.page()
                    .setContent(GOOD.replace(
                            "</h1>", "</h1><img src='x.png'><p style='color:#bbb;background:#fff'>Pale</p>"));
            assertThat(Accessibility.faults(visitor.page()))
                    .anyMatch(fault -> fault.contains("alternative text"))
                    .anyMatch(fault -> fault.contains("contrast"));
        }
    }

    @Test
    void aPageWiderThanThePhoneIsFound(Visitors visitors) {
        Visitor visitor = visitors.anonymous();
        visitor.page().setViewportSize(390, 900);
        visitor.page().setContent(GOOD.replace("</h1>", "</h1><p style='width:900px'>Wide</p>"));
        assertThat(Accessibility.faults(visitor.page())).anyMatch(fault -> fault.contains("wider than the screen"));
    }
}
