#include "core/exchange/text_encoding.h"

#include <QCoreApplication>

#include <array>

namespace attache {

namespace {

struct Signature
{
    QByteArrayView start;
    const char *name; ///< source text in the context "ForeignFormat"
};

const std::array Signatures = {
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
              QT_TRANSLATE_NOOP("ForeignFormat", "an old Excel or Word file (.xls, .doc)")},
    Signature{"%PDF-", QT_TRANSLATE_NOOP("ForeignFormat", "a PDF document")},
    Signature{"SQLite format 3", QT_TRANSLATE_NOOP("ForeignFormat", "a SQLite database")},
    Signature{"\x89PNG\r\n", QT_TRANSLATE_NOOP("ForeignFormat", "an image")},
    Signature{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("ForeignFormat", "an image")},
    Signature{"GIF8", QT_TRANSLATE_NOOP("ForeignFormat", "an image")},
    Signature{"\x1F\x8B", QT_TRANSLATE_NOOP("ForeignFormat", "a compressed archive")},
    Signature{"7z\xBC\xAF\x27\x1C", QT_TRANSLATE_NOOP("ForeignFormat", "a compressed archive")},
    Signature{"Rar!\x1A\x07", QT_TRANSLATE_NOOP("ForeignFormat", "a compressed archive")},
    Signature{"\x7F"
              "ELF",
              QT_TRANSLATE_NOOP("ForeignFormat", "a program")},
    Signature{"{\\rtf", QT_TRANSLATE_NOOP("ForeignFormat", "a rich-text document (RTF)")},
    Signature{"BEGIN:VCARD", QT_TRANSLATE_NOOP("ForeignFormat", "a contact card (vCard)")},
    Signature{"BEGIN:VCALENDAR", QT_TRANSLATE_NOOP("ForeignFormat", "a calendar (ICS)")},
    Signature{"<!doctype html", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"<html", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"<head", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"<meta", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"<style", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"<table", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"<div", QT_TRANSLATE_NOOP("ForeignFormat", "a web page (HTML)")},
    Signature{"MIME-Version:",
              QT_TRANSLATE_NOOP("ForeignFormat", "an e-mail or a web archive (MHTML)")},
    Signature{"<?xml", QT_TRANSLATE_NOOP("ForeignFormat", "an XML document")},
};

// Entry names stand uncompressed in a ZIP package, so a look at its first part tells the kind.
const char *zipKind(QByteArrayView bytes)
{
    const QByteArrayView part =
        bytes.first(std::min<qsizetype>(bytes.size(), qsizetype(64) * 1024));
    if (part.indexOf("opendocument.spreadsheet") >= 0)
        return QT_TRANSLATE_NOOP("ForeignFormat", "an OpenDocument spreadsheet (.ods)");
    if (part.indexOf("word/") >= 0)
        return QT_TRANSLATE_NOOP("ForeignFormat", "a Word document (.docx)");
    if (part.indexOf("ppt/") >= 0)
        return QT_TRANSLATE_NOOP("ForeignFormat", "a PowerPoint presentation (.pptx)");
    if (part.indexOf("xl/") >= 0 || part.indexOf("[Content_Types].xml") >= 0)
        return QT_TRANSLATE_NOOP("ForeignFormat", "an Excel workbook (.xlsx)");
    return QT_TRANSLATE_NOOP("ForeignFormat", "a ZIP archive");
}

/// Whether a text begins as a list or an object of JSON does.
bool isJson(QByteArrayView start)
{
    const QByteArray text = start.toByteArray().trimmed();
    const QByteArray next = text.mid(1).trimmed();
    return (text.startsWith('[') && next.startsWith('{')) ||
           (text.startsWith('{') && next.startsWith('"'));
}

} // namespace

QString foreignFormat(QByteArrayView bytes)
{
    const char *name = nullptr;
    if (bytes.startsWith("PK\x03\x04")) {
        name = zipKind(bytes);
    } else {
        QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 64)).toByteArray();
        if (start.startsWith("\xEF\xBB\xBF")) // the mark that says UTF-8
            start.remove(0, 3);
        const QByteArray lower = start.trimmed().toLower();
        for (const Signature &signature : Signatures) {
            const bool markup = signature.start.startsWith('<');
            if (markup ? lower.startsWith(signature.start) : start.startsWith(signature.start))
                name = signature.name;
        }
        if (!name && isJson(start))
            name = QT_TRANSLATE_NOOP("ForeignFormat", "a JSON file");
    }
    return name ? QCoreApplication::translate("ForeignFormat", name) : QString();
}

} // namespace attache
