#include "ui/print/pdf_writer.h"

#include "ui/print/module_folder.h"
#include "ui/print/pdf_renderer.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

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
            message(QT_TRANSLATE_NOOP("attache::PdfWriter", "The PDF could not be created.")),
            detail,
            {}};
}

/// Loads the renderer when the first PDF is made: with it come libraries for cryptography that
/// would cost every start of the program more than anything else.
Result<PdfRenderer> renderer()
{
    QString problem;
    if (const QFunctionPointer found =
            moduleFunction(QStringLiteral("attache_pdf"), PdfRendererName, problem))
        return reinterpret_cast<PdfRenderer>(found);
    return failure(problem);
}

Error unwritable(const QSaveFile &file, const QString &path)
{
    return {
        Error::Kind::Io,
        message(
            QT_TRANSLATE_NOOP(
                "attache::PdfWriter",
                "\"%1\" could not be written: %2. Choose another folder or free some disk space."))
            .arg(QDir::toNativeSeparators(path), file.errorString()),
        path,
        {}};
}

Result<void> save(const QByteArray &bytes, const QString &path)
{
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

Result<QByteArray> rendered(const PdfContent &content, const PdfOptions &options)
{
    if (options.password.toUtf8().size() > LongestPassword)
        return Error{Error::Kind::Invalid,
                     message(QT_TRANSLATE_NOOP("attache::PdfWriter",
                                               "The password is too long for a PDF. Use at most "
                                               "127 letters, or 42 Chinese characters.")),
                     {},
                     QStringLiteral("password")};
    ATTACHE_TRY(const PdfRenderer render, renderer());
    RenderedPdf made;
    render(content, options, made);
    if (!made.problem.isEmpty())
        return failure(made.problem);
    return made.bytes;
}

} // namespace

Result<QByteArray> renderPdf(const Document &document, const PdfOptions &options)
{
    return rendered({&document, nullptr}, options);
}

Result<QByteArray> renderPdf(const DrawnPage &page, const PdfOptions &options)
{
    return rendered({nullptr, &page}, options);
}

Result<void> writePdf(const Document &document, const QString &path, const PdfOptions &options)
{
    ATTACHE_TRY(const QByteArray bytes, renderPdf(document, options));
    return save(bytes, path);
}

Result<void> writePdf(const DrawnPage &page, const QString &path, const PdfOptions &options)
{
    ATTACHE_TRY(const QByteArray bytes, renderPdf(page, options));
    return save(bytes, path);
}

} // namespace attache
