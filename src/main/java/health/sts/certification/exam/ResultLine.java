package health.sts.certification.exam;

import health.sts.certification.exam.Exams.ExamResult;

/**
 * One line of a file of exam results, as far as it could be read.
 *
 * @param trainer the id or e-mail address as the file has it
 * @param result null where there is a problem
 * @param problem why the line cannot be taken whatever the cases say, or null
 */
record ResultLine(long line, String attemptId, String trainer, ExamResult result, String problem) {

    /** Whether another line says the same of the same attempt. */
    boolean says(ResultLine other) {
        return result != null && result.equals(other.result) && trainer.equalsIgnoreCase(other.trainer);
    }
}
