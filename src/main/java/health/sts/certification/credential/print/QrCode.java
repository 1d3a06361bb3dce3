package health.sts.certification.credential.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.Map;

/** A text as QR code, drawn in squares so that it is sharp at every size. */
final class QrCode {

    private final BitMatrix squares;

    QrCode(String text) {
        try {
            squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", tooLong);
        }
    }

    BitMatrix squares() {
        return squares;
    }

    /** Draws it black from its lower left corner; the caller leaves four squares of white around it. */
    void draw(PdfContentByte canvas, float left, float bottom, float side) {
        float square = side / squares.getWidth();
        canvas.saveState();
        canvas.setGrayFill(0);
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    canvas.rectangle(left + x * square, bottom + side - (y + 1) * square, square, square);
                }
            }
        }
        canvas.fill();
        canvas.restoreState();
    }
}
