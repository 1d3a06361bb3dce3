package health.sts.people.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void utf8IsReadWithAndWithoutItsMark() throws IOException {
        assertThat(open("id,name\n1,Núñez\n".getBytes(StandardCharsets.UTF_8))
                        .encoding()
                        .title())
                .isEqualTo("UTF-8");
        CsvFile marked = open("\uFEFFid,name\n1,Núñez\n".getBytes(StandardCharsets.UTF_8));
        assertThat(marked.encoding().title()).isEqualTo("UTF-8 with byte order mark");
        assertThat(rows(marked)).containsExactly("1:[id, name]", "2:[1, Núñez]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadByItsMark(String charset) throws IOException {
        CsvFile file = open("\uFEFFid\tname\n1\tNúñez\n".getBytes(Charset.forName(charset)));
        assertThat(file.encoding().title()).isEqualTo(charset);
        assertThat(rows(file)).containsExactly("1:[id, name]", "2:[1, Núñez]");
    }

    @Test
    void windows1252IsFoundAndSaid() throws IOException {
        CsvFile file = open("id;name\n1;Müller – “Süd”\n".getBytes(WINDOWS));
        assertThat(file.encoding().title()).isEqualTo("Windows-1252");
        assertThat(rows(file)).contains("2:[1, Müller – “Süd”]");
    }

    @Test
    void brokenUtf8IsRefusedWithItsLineAndNotReadAsSomethingElse() {
        byte[] broken = "id,name\n1,Núñez\n2,M?ller\n".getBytes(StandardCharsets.UTF_8);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFC;
        refused(broken, 3);
        refused("id\n\u0081\u008D\n".getBytes(StandardCharsets.ISO_8859_1), 2);
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0, '\n', 0, 0, (byte) 0xD8, 'x', 0}, 2);
    }

    @Test
    void utf16WithoutMarkIsRefusedInPlainWords() {
        assertThatThrownBy(() -> open("id,name\n1,Lind\n".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(CsvRefused.class)
                .hasMessageContaining("NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsWhatTheFirstLineUsesOutsideQuotes(String delimiter) throws IOException {
        CsvFile file = open(String.join(delimiter, "id", "\"a,b;c,d;e\"", "x").getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file)).containsExactly("1:[id, a,b;c,d;e, x]");
    }

    @Test
    void aQuotedCellMaySpanLinesAndTheLineIsWhereItBegins() throws IOException {
        CsvFile file =
                open("id,name\r\n1,\"two\r\nlines, \"\"so\"\"\"\r\n\r\n2,x\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file)).containsExactly("1:[id, name]", "2:[1, two\r\nlines, \"so\"]", "5:[2, x]");
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedAfterTheLastGoodLine() throws IOException {
        CsvFile file = open("id,name\n1,a\n2,\"b\n3,c\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rows(file))
                .asInstanceOf(type(CsvRefused.class))
                .returns(3L, CsvRefused::line);
    }

    @Test
    void aCellOfOneMegabyteIsReadAndOneOfFiveIsRefused() throws IOException {
        assertThat(rows(open(("id\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8))))
                .hasSize(2);
        CsvFile file = open(("id\n" + "x".repeat(5 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rows(file)).isInstanceOf(CsvRefused.class);
    }

    @Test
    void pieceBordersDoNotCutCharacters() throws IOException {
        byte[] text = ("x".repeat((1 << 16) - 1) + "é\n" + "ü".repeat(1 << 16)).getBytes(StandardCharsets.UTF_8);
        assertThat(open(text).encoding().title()).isEqualTo("UTF-8");
    }

    private void refused(byte[] bytes, long line) {
        assertThatThrownBy(() -> open(bytes))
                .asInstanceOf(type(CsvRefused.class))
                .returns(line, CsvRefused::line);
    }

    private CsvFile open(byte[] bytes) throws IOException {
        return CsvFile.open(Files.write(folder.resolve("file.csv"), bytes));
    }

    private static List<String> rows(CsvFile file) throws IOException {
        List<String> rows = new ArrayList<>();
        file.read((line, cells) -> rows.add(line + ":" + cells));
        return rows;
    }
}
