package health.sts.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import health.sts.audit.verify.Merkle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A pack as somebody reads it who has nothing but the file. */
final class Unpacked {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, byte[]> files = new LinkedHashMap<>();

    Unpacked(byte[] pack) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as("%s twice", entry.getName())
                        .isNull();
            }
        }
    }

    List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    String text(String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    JsonNode json(String name) throws IOException {
        assertThat(files).containsKey(name);
        return JSON.readTree(files.get(name));
    }

    List<List<String>> csv(String name) {
        return CsvReader.builder().ofCsvRecord(text(name)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** The pages of the document as text. */
    List<String> pages() throws IOException {
        PdfReader reader = new PdfReader(files.get("evidence.pdf"));
        List<String> pages = new ArrayList<>();
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(extractor.getTextFromPage(page));
        }
        return pages;
    }

    /** Every file is in manifest and sums with the right size and hash, and nothing else is. */
    void isWhole() throws IOException {
        JsonNode listed = json("manifest.json").path("files");
        List<String> names = new ArrayList<>();
        for (JsonNode file : listed) {
            String name = file.path("name").asText();
            names.add(name);
            assertThat(file.path("sha256").asText()).as(name).isEqualTo(Merkle.hash(files.get(name)));
            assertThat(file.path("size").asLong()).as(name).isEqualTo(files.get(name).length);
        }
        names.add("manifest.json");
        assertThat(text("SHA256SUMS").lines().toList())
                .isEqualTo(names.stream()
                        .map(name -> Merkle.hash(files.get(name)) + "  " + name)
                        .toList());
        names.add("SHA256SUMS");
        assertThat(names()).isEqualTo(names);
    }
}
