#include "ui/shell/document_actions.h"

#include "ui/print/printed_document.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocumentActions)
};

} // namespace

bool exportPdf(Desk &desk, QWidget *parent, const Document &document, const QString &name,
               const PdfOptions &options)
{
    const QString path =
        desk.files().fileToSave(parent, Words::tr("Export as PDF"), name + QStringLiteral(".pdf"),
                                Words::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return false;
    PdfOptions stamped = options;
    if (!stamped.created.isValid())
        stamped.created = desk.clock().now();
    const Result<void> written = writePdf(document, path, stamped);
    if (!written) {
        desk.report(written.error());
        return false;
    }
    Q_EMIT desk.said(Words::tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    return true;
}

void printDocument(QWidget *parent, const Document &document)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(document.title);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PrintedDocument printed(document);
    QPainter painter;
    if (!painter.begin(&printer))
        return;
    const qreal scale =
        printer.paperRect(QPrinter::DevicePixel).width() / printed.pageSize().width();
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? printer.toPage() : printed.pageCount();
    for (int page = first; page < qMin(last, printed.pageCount()); ++page) {
        if (page > first)
            printer.newPage();
        painter.resetTransform();
        painter.scale(scale, scale);
        printed.paintPage(&painter, page);
    }
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
