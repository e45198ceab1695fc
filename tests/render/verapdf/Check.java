// Asks veraPDF whether files keep PDF/A-3a and PDF/UA-1; one line a file and standard, then one a broken rule.
import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Check {
    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1}) {
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
                    ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
                    System.out.println(flavour + " " + result.isCompliant());
                    Set<String> seen = new TreeSet<>();
                    for (TestAssertion test : result.getTestAssertions()) {
                        String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                        if (test.getStatus() == TestAssertion.Status.FAILED && seen.add(rule)) {
                            System.out.println("  " + rule + " " + test.getMessage());
                        }
                    }
                }
            }
        }
    }
}
