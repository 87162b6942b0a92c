#include "ui/desk/document_actions.h"

#include "core/base/shared_text.h"
#include "ui/desk/desk.h"
#include "ui/print/printed_document.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocumentActions)
};

template <typename Content>
bool exportContent(Desk &desk, QWidget *parent, const Content &content, const QString &name,
                   const PdfOptions &options)
{
    const QString path =
        desk.files().fileToSave(parent, Words::tr("Export as PDF"), name + QStringLiteral(".pdf"),
                                Common::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return false;
    PdfOptions stamped = options;
    if (!stamped.created.isValid())
        stamped.created = desk.clock().now();
    const Result<void> written = writePdf(content, path, stamped);
    if (!written) {
        desk.report(written.error());
        return false;
    }
    Q_EMIT desk.said(Common::tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    return true;
}

/// What a printer is given: each page with one point per unit, its top left corner at the origin.
struct Pages
{
    QString title;
    QSizeF size; ///< in points
    int count = 1;
    std::function<void(QPainter *painter, int page)> paint;
};

bool paintOn(QPrinter &printer, const Pages &pages)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
    const qreal scale =
        qMin(paper.width() / pages.size.width(), paper.height() / pages.size.height());
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int behind = printer.toPage() > 0 ? qMin(printer.toPage(), pages.count) : pages.count;
    for (int page = first; page < behind; ++page) {
        if (page > first && !printer.newPage())
            return false;
        painter.resetTransform();
        painter.translate((paper.width() - pages.size.width() * scale) / 2,
                          (paper.height() - pages.size.height() * scale) / 2);
        painter.scale(scale, scale);
        pages.paint(&painter, page);
    }
    return painter.end();
}

bool print(Desk &desk, QWidget *parent, const Pages &pages)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(pages.size.width() > pages.size.height() ? QPageLayout::Landscape
                                                                        : QPageLayout::Portrait);
    printer.setFullPage(true);
    // The system offers it as the name of a file.
    printer.setDocName(fileNameOf({pages.title}));
    if (!desk.files().choosePrinter(parent, printer, pages.count))
        return false;
    const QString file = printer.outputFileName();
    if (!paintOn(printer, pages)) {
        desk.report(
            {Error::Kind::Io,
             Words::tr("\"%1\" could not be printed. Choose another printer, or export it as "
                       "PDF.")
                 .arg(pages.title),
             file.isEmpty() ? printer.printerName() : file,
             {}});
        return false;
    }
    Q_EMIT desk.said(file.isEmpty()
                         ? Words::tr("Sent to the printer %1").arg(printer.printerName())
                         : Common::tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
    return true;
}

} // namespace

bool exportPdf(Desk &desk, QWidget *parent, const Document &document, const QString &name,
               const PdfOptions &options)
{
    return exportContent(desk, parent, document, name, options);
}

bool exportPdf(Desk &desk, QWidget *parent, const DrawnPage &page, const QString &name,
               const PdfOptions &options)
{
    return exportContent(desk, parent, page, name, options);
}

bool printDocument(Desk &desk, QWidget *parent, const Document &document)
{
    const PrintedDocument printed(document);
    return print(desk, parent,
                 {document.title, printed.pageSize(), printed.pageCount(),
                  [&](QPainter *painter, int page) { printed.paintPage(painter, page); }});
}

bool printDocument(Desk &desk, QWidget *parent, const DrawnPage &page)
{
    return print(desk, parent, {page.title, page.size, 1, [&](QPainter *painter, int) {
                                    DrawnText text;
                                    page.draw(painter, text);
                                }});
}

void copyText(Desk &desk, const QString &text, const QString &said)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT desk.said(said);
}

QString fileNameOf(const QStringList &parts)
{
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]+"));
    QStringList clean;
    for (const QString &part : parts) {
        const QString name = QString(part).replace(unfit, QStringLiteral(" ")).simplified();
        if (!name.isEmpty())
            clean.append(name);
    }
    // Most file systems take 255 bytes; a Han character is three.
    constexpr int Longest = 70;
    return clean.join(QLatin1Char(' ')).left(Longest).trimmed();
}

} // namespace attache
