/** The wave board: registered, trained, passed, blocked by specialty and site, with the people behind each number. */
package health.sts.delivery.board;
