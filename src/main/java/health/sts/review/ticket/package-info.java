/** Support tickets of the hypercare weeks, typed or imported, and the ladder of the severest in minutes (P8.1, D10). */
@org.springframework.modulith.NamedInterface("ticket")
package health.sts.review.ticket;
