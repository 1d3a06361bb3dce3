/** Teach-backs and observed classes. */
@org.springframework.modulith.NamedInterface("teachback")
package health.sts.certification.teachback;
