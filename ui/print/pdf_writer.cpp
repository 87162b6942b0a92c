#include "ui/print/pdf_writer.h"

#include "core/brief/document_text.h"
#include "ui/print/pdf_text_repair.h"
#include "ui/print/printed_document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace attache {

namespace {

constexpr qsizetype LongestPassword = 127; // ISO 32000-2, 7.6.4.3.3

QString message(const char *source)
{
    return QCoreApplication::translate("attache::PdfWriter", source);
}

Error failure(const QString &detail)
{
    return {Error::Kind::Io,
            message(QT_TRANSLATE_NOOP("attache::PdfWriter", "The PDF could not be made.")),
            detail,
            {}};
}

Result<QByteArray> paint(const PrintedDocument &printed)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(72 * UnitsPerPoint));
        writer.setPageSize(QPageSize(printed.pageSize(), QPageSize::Point));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(QStringLiteral("QPdfWriter"));
        painter.scale(UnitsPerPoint, UnitsPerPoint);
        for (int page = 0; page < printed.pageCount(); ++page) {
            if (page > 0 && !writer.newPage())
                return failure(QStringLiteral("QPdfWriter::newPage"));
            printed.paintPage(&painter, page);
        }
        painter.end();
    }
    return buffer.data();
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

QByteArray finished(QPDF &pdf, const PdfOptions &options)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    const std::string password = options.password.toStdString();
    if (password.empty())
        writer.setDeterministicID(true);
    else
        // One password for all: whoever can open the paper may print and copy it.
        writer.setR6EncryptionParameters(password.c_str(), password.c_str(), true, true, true, true,
                                         true, true, qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                      static_cast<qsizetype>(bytes->getSize()));
}

Error unwritable(const QSaveFile &file, const QString &path)
{
    return {
        Error::Kind::Io,
        message(
            QT_TRANSLATE_NOOP(
                "attache::PdfWriter",
                "“%1” could not be written: %2. Choose another folder or make room on the disk."))
            .arg(QDir::toNativeSeparators(path), file.errorString()),
        path,
        {}};
}

} // namespace

Result<QByteArray> renderPdf(const Document &document, const PdfOptions &options)
{
    if (options.password.toUtf8().size() > LongestPassword)
        return Error{Error::Kind::Invalid,
                     message(QT_TRANSLATE_NOOP("attache::PdfWriter",
                                               "The password is too long for a PDF. Use at most "
                                               "127 letters, or 42 Chinese characters.")),
                     {},
                     QStringLiteral("password")};
    const PrintedDocument printed(document);
    ATTACHE_TRY(const QByteArray painted, paint(printed));
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", painted.constData(), static_cast<size_t>(painted.size()));
        repairText(pdf, printed);
        setInfo(pdf, document, options);
        setLanguage(pdf, options);
        return finished(pdf, options);
    } catch (const std::exception &problem) {
        return failure(QString::fromUtf8(problem.what()));
    }
}

Result<void> writePdf(const Document &document, const QString &path, const PdfOptions &options)
{
    ATTACHE_TRY(const QByteArray bytes, renderPdf(document, options));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file, path);
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const Error error = unwritable(file, path);
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return unwritable(file, path);
    return {};
}

} // namespace attache
