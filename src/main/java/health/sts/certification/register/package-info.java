/** The certificates and what becomes of them. */
@org.springframework.modulith.NamedInterface("register")
package health.sts.certification.register;
