package health.sts.audit.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The offline check as a jar, made of the very classes that this application checks with. */
@Component
public class CheckJar {

    private static final String PLACE = "health/sts/audit/verify/";
    private static final String COMMAND = "health.sts.audit.verify.VerifyLedger";

    /** Writes the jar; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, COMMAND);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        for (Resource type :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + PLACE + "*.class")) {
            jar.putNextEntry(new JarEntry(PLACE + type.getFilename()));
            try (InputStream bytes = type.getInputStream()) {
                bytes.transferTo(jar);
            }
            jar.closeEntry();
        }
        jar.finish();
    }
}
