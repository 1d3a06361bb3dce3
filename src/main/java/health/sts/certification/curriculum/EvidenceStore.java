package health.sts.certification.curriculum;

import health.sts.certification.curriculum.EvidenceFiles.FileView;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code evidence_file} and {@code evidence_piece}, to which rows are only added. */
@Repository
class EvidenceStore {

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FileView file, int round) {
        jdbc.sql(
                        """
                        insert into evidence_file (id, certification_id, round_no, code, revision, name, media_type, bytes,
                            sha256, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.id(),
                        file.certificationId(),
                        round,
                        file.code(),
                        file.revision(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        file.sha256(),
                        file.uploadedBy(),
                        SqlTime.of(file.uploadedAt()))
                .update();
    }

    void insertPiece(String fileId, int number, byte[] content) {
        jdbc.sql("insert into evidence_piece (file_id, number, content) values (?, ?, ?)")
                .params(fileId, number, content)
                .update();
    }

    Optional<FileView> find(String fileId) {
        return jdbc.sql("select * from evidence_file where id = ?")
                .param(fileId)
                .query(EvidenceStore::file)
                .optional();
    }

    List<FileView> of(String certificationId) {
        return jdbc.sql("select * from evidence_file where certification_id = ? order by uploaded_at, id")
                .param(certificationId)
                .query(EvidenceStore::file)
                .list();
    }

    Optional<byte[]> piece(String fileId, int number) {
        return jdbc.sql("select content from evidence_piece where file_id = ? and number = ?")
                .params(fileId, number)
                .query((row, at) -> row.getBytes("content"))
                .optional();
    }

    private static FileView file(ResultSet row, int number) throws SQLException {
        return new FileView(
                row.getString("id"),
                row.getString("certification_id"),
                row.getString("code"),
                row.getInt("revision"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                SqlTime.read(row, "uploaded_at"));
    }
}
