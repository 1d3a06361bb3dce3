package health.sts.demo.certification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files that trainers of the demonstration hand in: a small picture or a page, made up but such that they open. */
final class Evidence {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 60;
    private static final int STRIPE = 12;

    private Evidence() {}

    /** A file as it is chosen on the page. */
    record Sheet(String name, byte[] bytes) {

        InputStream content() {
            return new ByteArrayInputStream(bytes);
        }
    }

    static Sheet of(String code, int luck) {
        String name = code.toLowerCase(Locale.ROOT);
        return luck % 3 == 0
                ? new Sheet(name + "-checklist.pdf", pdf("Checklist " + code + ", all steps done"))
                : new Sheet(name + "-screen.png", png(luck));
    }

    /** Stripes in two shades, as a screen may look from far away. */
    static byte[] png(int luck) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream values = new DataOutputStream(head);
            values.writeInt(WIDTH);
            values.writeInt(HEIGHT);
            values.write(new byte[] {8, 0, 0, 0, 0});
            chunk(file, "IHDR", head.toByteArray());
            chunk(file, "IDAT", pixels(luck));
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One page with one line. */
    static byte[] pdf(String line) {
        String stream = "BT /F1 18 Tf 72 720 Td (%s) Tj ET".formatted(line);
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(stream.length(), stream),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pixels(int luck) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
            for (int row = 0; row < HEIGHT; row++) {
                packed.write(0);
                for (int column = 0; column < WIDTH; column++) {
                    packed.write((row / STRIPE + column / (STRIPE * 2) + luck) % 2 == 0 ? 235 : 120 + luck % 100);
                }
            }
        }
        return pixels.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
