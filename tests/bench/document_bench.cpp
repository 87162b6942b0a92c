#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace attache::bench {

namespace {

const QString &program()
{
    static const QString path = QStringLiteral(ATTACHE_EXECUTABLE);
    return path;
}

const QString &sample()
{
    static const QString path = [] {
        const QString made = folder() + QStringLiteral("/sample.attache");
        runProcess({program(), QStringLiteral("init"), made, QStringLiteral("--sample")});
        return made;
    }();
    return path;
}

QStringList office(const QString &format, const QString &file)
{
    return {QStringLiteral("soffice"),
            QStringLiteral("--headless"),
            QStringLiteral("-env:UserInstallation=file://") + folder() + QStringLiteral("/office"),
            QStringLiteral("--convert-to"),
            format,
            QStringLiteral("--outdir"),
            folder(),
            file};
}

/// The same minutes as a DOCX, by way of their Markdown as plain paragraphs in HTML.
const QString &minutesAsDocx()
{
    static const QString docx = [] {
        QProcess markdown;
        markdown.start(program(),
                       {QStringLiteral("--workspace"), sample(), QStringLiteral("minutes"),
                        QStringLiteral("last"), QStringLiteral("--markdown")});
        markdown.waitForFinished();
        const QString html = folder() + QStringLiteral("/minutes.html");
        QFile file(html);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write("<html><head><meta charset='utf-8'></head><body>");
        for (const QByteArray &line : markdown.readAllStandardOutput().split('\n'))
            file.write("<p>" + line + "</p>\n");
        file.write("</body></html>");
        file.close();
        runProcess(office(QStringLiteral("docx:MS Word 2007 XML"), html));
        return folder() + QStringLiteral("/minutes.docx");
    }();
    return docx;
}

double minutesByUs()
{
    return runProcess({program(), QStringLiteral("--workspace"), sample(),
                       QStringLiteral("minutes"), QStringLiteral("last"), QStringLiteral("--pdf"),
                       folder() + QStringLiteral("/minutes-ours.pdf")})
        .milliseconds;
}

double minutesByOffice()
{
    return runProcess(office(QStringLiteral("pdf"), minutesAsDocx())).milliseconds;
}

} // namespace

void registerDocuments()
{
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty())
        return;
    measureValue("libreoffice_docx_to_pdf", 5, minutesByOffice);
    measureValue("minutes_pdf", 10, minutesByUs);
    addRow({QStringLiteral("minutes as PDF, whole process"), QStringLiteral("minutes_pdf"),
            QStringLiteral("p50"), QStringLiteral("libreoffice_docx_to_pdf"), 0.25, 0});
}

} // namespace attache::bench
