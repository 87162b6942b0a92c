#include "ui/print/pdf_renderer.h"

#include "core/brief/document_text.h"
#include "ui/pdf/pdf_text_repair.h"
#include "ui/print/printed_document.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <functional>

namespace attache {

namespace {

using PaintPage = std::function<void(QPainter *painter, int page)>;

/// @p count pages of @p size points, each painted with one point per unit.
RenderedPdf paint(const QSizeF &size, int count, const PaintPage &paintPage)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(72 * UnitsPerPoint));
        writer.setPageSize(QPageSize(size, QPageSize::Point));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return {{}, QStringLiteral("QPdfWriter")};
        painter.scale(UnitsPerPoint, UnitsPerPoint);
        for (int page = 0; page < count; ++page) {
            if (page > 0 && !writer.newPage())
                return {{}, QStringLiteral("QPdfWriter::newPage")};
            paintPage(&painter, page);
        }
        painter.end();
    }
    return {buffer.data(), {}};
}

/// ISO 32000, 7.9.4: D:20261122153400+08'00'
std::string pdfDate(const QDateTime &time)
{
    const int offset = time.offsetFromUtc() / 60;
    const QString zone = QStringLiteral("%1%2'%3'")
                             .arg(QChar(offset < 0 ? u'-' : u'+'))
                             .arg(std::abs(offset) / 60, 2, 10, QChar(u'0'))
                             .arg(std::abs(offset) % 60, 2, 10, QChar(u'0'));
    return (QStringLiteral("D:") + QLocale::c().toString(time, QStringLiteral("yyyyMMddHHmmss")) +
            zone)
        .toStdString();
}

void setInfo(QPDF &pdf, const Document &document, const PdfOptions &options)
{
    QPDFObjectHandle trailer = pdf.getTrailer();
    QPDFObjectHandle info = trailer.getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        trailer.replaceKey("/Info", info);
    }
    const auto set = [&info](const char *key, const QString &value) {
        const QString text = printable(value).simplified();
        if (text.isEmpty())
            info.removeKey(key);
        else
            info.replaceKey(key, QPDFObjectHandle::newUnicodeString(text.toStdString()));
    };
    set("/Title", document.title);
    set("/Author", document.author);
    set("/Subject", document.subject);
    set("/Keywords", document.keywords.join(QStringLiteral(", ")));
    set("/Creator", QStringLiteral("Attaché"));
    info.removeKey("/CreationDate");
    if (options.created.isValid())
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(options.created)));
}

void setLanguage(QPDF &pdf, const PdfOptions &options)
{
    const QString tag = options.language.isEmpty() ? QLocale().bcp47Name() : options.language;
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(tag.toStdString()));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

QByteArray written(QPDF &pdf, const PdfOptions &options)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    const std::string password = options.password.toStdString();
    if (password.empty())
        writer.setDeterministicID(true);
    else
        // One password for everything: whoever can open the document may print and copy it.
        writer.setR6EncryptionParameters(password.c_str(), password.c_str(), true, true, true, true,
                                         true, true, qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                      static_cast<qsizetype>(bytes->getSize()));
}

/// @p painted with readable text, what it is about, and the password.
RenderedPdf finished(const RenderedPdf &painted, const Document &about,
                     const std::vector<const TextLine::Run *> &drawn, const GlyphMap &texts,
                     const PdfOptions &options)
{
    if (!painted.problem.isEmpty())
        return painted;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", painted.bytes.constData(),
                              static_cast<size_t>(painted.bytes.size()));
        repairText(pdf, drawn, texts);
        setInfo(pdf, about, options);
        setLanguage(pdf, options);
        return {written(pdf, options), {}};
    } catch (const std::exception &problem) {
        return {{}, QString::fromUtf8(problem.what())};
    }
}

RenderedPdf render(const Document &document, const PdfOptions &options)
{
    const PrintedDocument printed(document);
    const RenderedPdf painted =
        paint(printed.pageSize(), printed.pageCount(),
              [&](QPainter *painter, int page) { printed.paintPage(painter, page); });
    return finished(painted, document, printed.drawnRuns(), printed.glyphTexts(), options);
}

RenderedPdf render(const DrawnPage &page, const PdfOptions &options)
{
    DrawnText text;
    const RenderedPdf painted =
        paint(page.size, 1, [&](QPainter *painter, int) { page.draw(painter, text); });
    Document about;
    about.title = page.title;
    return finished(painted, about, text.drawnRuns(), text.glyphTexts(), options);
}

} // namespace

} // namespace attache

/// A PdfRenderer.
extern "C" Q_DECL_EXPORT void attacheRenderPdf(const attache::PdfContent &content,
                                               const attache::PdfOptions &options,
                                               attache::RenderedPdf &rendered)
{
    rendered = content.document ? attache::render(*content.document, options)
                                : attache::render(*content.page, options);
}
