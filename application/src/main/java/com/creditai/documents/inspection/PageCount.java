package com.creditai.documents.inspection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Walks the page tree and the outline as PDFBox sees them, without recursion, and counts the pages one by one. */
final class PageCount {
    private static final COSName FIRST = COSName.getPDFName("First");
    private static final COSName NEXT = COSName.getPDFName("Next");

    private final int maxPages;
    private final Bounds bounds;

    PageCount(int maxPages, Bounds bounds) {
        this.maxPages = maxPages;
        this.bounds = bounds;
    }

    /** The number of pages, at least 1, of a file of which all objects in {@code seen} have been read before. */
    int count(byte[] file, BitSet seen) throws RefusedException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new RefusedException(RefusalReason.ENCRYPTED);
            }
            refuseUnseenObjects(document.getDocument(), file, seen);
            COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
            int pages = pages(catalogue.getCOSDictionary(COSName.PAGES));
            outline(catalogue.getCOSDictionary(COSName.OUTLINES));
            return pages;
        } catch (RefusedException refused) {
            throw refused;
        } catch (InvalidPasswordException locked) {
            throw new RefusedException(RefusalReason.ENCRYPTED);
        } catch (StackOverflowError tooDeep) {
            throw new RefusedException(RefusalReason.NESTING);
        } catch (IOException | RuntimeException damaged) {
            throw new RefusedException(RefusalReason.TRUNCATED);
        }
    }

    /** A table may point into the data of a stream: what PDFBox would read there, nobody has looked at. */
    private void refuseUnseenObjects(COSDocument document, byte[] file, BitSet seen) throws RefusedException {
        for (Map.Entry<COSObjectKey, Long> entry : document.getXrefTable().entrySet()) {
            bounds.token();
            long place = entry.getValue();
            if (place > 0
                    && place < file.length
                    && !seen.get(pastSpace(file, (int) place))
                    && Search.first(file, "obj", (int) place, (int) place + 32) >= 0) {
                throw new RefusedException(RefusalReason.TRUNCATED);
            }
        }
    }

    private static int pastSpace(byte[] file, int place) {
        int at = place;
        while (at < file.length && Lexer.isSpace(file[at])) {
            at++;
        }
        return at;
    }

    private record Node(COSDictionary dictionary, int depth) {}

    private int pages(@Nullable COSDictionary root) throws RefusedException {
        if (root == null) {
            throw new RefusedException(RefusalReason.TRUNCATED);
        }
        Set<COSDictionary> branches = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(root, 1));
        int pages = 0;
        while (!open.isEmpty()) {
            Node node = open.pop();
            bounds.token();
            if (node.dictionary().getItem(COSName.KIDS) == null) {
                pages += node.dictionary() == root ? 0 : 1;
            } else if (node.depth() > Bounds.MAX_PAGE_TREE_DEPTH || !branches.add(node.dictionary())) {
                throw new RefusedException(RefusalReason.NESTING);
            } else {
                kids(node, open);
            }
            if (pages > maxPages) {
                throw new RefusedException(RefusalReason.TOO_MANY_PAGES);
            }
        }
        if (pages == 0) {
            throw new RefusedException(RefusalReason.TRUNCATED);
        }
        return pages;
    }

    private static void kids(Node node, Deque<Node> open) throws RefusedException {
        COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                throw new RefusedException(RefusalReason.TRUNCATED);
            }
            open.push(new Node(kid, node.depth() + 1));
        }
    }

    private void outline(@Nullable COSDictionary root) throws RefusedException {
        Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        if (root != null) {
            open.push(new Node(root, 1));
        }
        while (!open.isEmpty()) {
            Node node = open.pop();
            bounds.token();
            if (node.depth() > Bounds.MAX_NESTING) {
                throw new RefusedException(RefusalReason.NESTING);
            }
            if (visited.add(node.dictionary())) {
                follow(node.dictionary().getCOSDictionary(NEXT), node.depth(), open);
                follow(node.dictionary().getCOSDictionary(FIRST), node.depth() + 1, open);
            }
        }
    }

    private static void follow(@Nullable COSDictionary item, int depth, Deque<Node> open) {
        if (item != null) {
            open.push(new Node(item, depth));
        }
    }
}
