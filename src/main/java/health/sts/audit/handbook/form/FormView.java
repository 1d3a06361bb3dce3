package health.sts.audit.handbook.form;

import java.util.List;

/**
 * A form as people read it: what it asks, in its order.
 *
 * @param fields without the texts and lines that only show something
 */
public record FormView(String key, List<Field> fields) {

    /**
     * One question.
     *
     * @param type in words: "text", "whole number", "one of"
     * @param choices what can be chosen, or empty
     * @param limits in words: "from 0 to 40", or an empty text
     * @param shown when the question is asked, in words, or an empty text for always
     * @param hint what the form says below the question, or an empty text
     */
    public record Field(
            String key,
            String label,
            String type,
            boolean required,
            List<String> choices,
            String limits,
            String shown,
            String hint) {}
}
