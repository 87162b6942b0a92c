#include "app/cli/page_output.h"

#ifdef ATTACHE_UI
#include "ui/print/pdf_writer.h"
#include "ui/print/printed_document.h"
#else
#include <QCoreApplication>
#endif

namespace attache {

#ifdef ATTACHE_UI

Result<void> writeAsPdf(const Document &document, const QString &path, const QString &password,
                        const QDateTime &created)
{
    PdfOptions options;
    options.password = password;
    options.created = created;
    return writePdf(document, path, options);
}

PackPrinter packPrinter(const QDateTime &created, const QString &password)
{
    PdfOptions options;
    options.password = password;
    options.created = created;
    PackPrinter printer;
    printer.pdf = [options](const Document &document) { return renderPdf(document, options); };
    printer.pages = [](const Document &document) {
        return PrintedDocument(document).headingPages();
    };
    return printer;
}

#else

Result<void> writeAsPdf(const Document &, const QString &, const QString &, const QDateTime &)
{
    return Error{Error::Kind::Invalid,
                 QCoreApplication::translate(
                     "Command", "This build has no user interface and cannot write PDF files. Use "
                                "--markdown or --text."),
                 {},
                 {}};
}

PackPrinter packPrinter(const QDateTime &, const QString &)
{
    return {};
}

#endif

} // namespace attache
