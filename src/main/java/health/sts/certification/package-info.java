/**
 * Certification (P5, P9.1-9.2): an appointed trainer goes step by step to a certificate that anyone can verify, and it is
 * renewed, suspended or ended by rule. This package holds the words that its parts share and what other modules may use;
 * {@code path} moves a certification through its states, {@code curriculum}, {@code exam} and {@code teachback} keep what
 * was learnt and judged, {@code register} keeps the certificates, {@code credential} signs and verifies them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Certification",
        allowedDependencies = {
            "shared",
            "engine",
            "accountability",
            "audit",
            "people",
            "people::csv",
            "program",
            "recruitment"
        })
package health.sts.certification;
