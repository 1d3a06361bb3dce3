/** How far everybody is on the way to a certificate, and whether a wave's seats will be certified in time. */
package health.sts.certification.board;
