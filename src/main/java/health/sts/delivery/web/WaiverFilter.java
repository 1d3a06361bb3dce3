package health.sts.delivery.web;

import health.sts.delivery.waiver.WaiverSearch;
import health.sts.delivery.waiver.WaiverState;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address of the list; what cannot be read is left out. */
record WaiverFilter(String state, String wave, String after) {

    private static final int LONGEST = 64;

    WaiverSearch search() {
        return new WaiverSearch(stateValue(), cut(wave), cut(after));
    }

    /** The same as an address, from the waiver after which to go on, or from the start with null. */
    String url(String path, String next) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (stateValue() != null) {
            url.queryParam("state", stateValue().name());
        }
        if (cut(wave) != null) {
            url.queryParam("wave", cut(wave));
        }
        if (next != null) {
            url.queryParam("after", next);
        }
        return url.encode().build().toUriString();
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return stateValue() != null || cut(wave) != null;
    }

    private WaiverState stateValue() {
        return Arrays.stream(WaiverState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
    }
}
