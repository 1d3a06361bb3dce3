/**
 * Figures of EHR use and quality by physician and period, as the vendor's reports give them: files only, nothing is typed.
 * A correction is another load; what was loaded stays.
 */
@org.springframework.modulith.NamedInterface("usage")
package health.sts.review.usage;
