/** Hours that trainers gave and the credits they bring, as a ledger to which entries are only added; and thanks. */
package health.sts.review.sustain.credit;
