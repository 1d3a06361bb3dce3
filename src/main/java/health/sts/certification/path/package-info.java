/** How a trainer moves through the stages. */
@org.springframework.modulith.NamedInterface("path")
package health.sts.certification.path;
