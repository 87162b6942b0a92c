#include "tests/print/pdf_tools.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace attache::pdf {

namespace {

QString written(const QTemporaryDir &folder, const Document &document, const PdfOptions &options)
{
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    const auto result = writePdf(document, path, options);
    EXPECT_TRUE(result) << result.error().message.toStdString();
    return path;
}

} // namespace

bool toolsInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty();
}

QString run(const QString &program, const QStringList &arguments, bool *failed)
{
    QProcess process;
    process.start(program, arguments);
    const bool finished = process.waitForFinished(60'000);
    if (failed)
        *failed = !finished || process.exitCode() != 0;
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const Document &document, const QStringList &arguments, const PdfOptions &options)
{
    const QTemporaryDir folder;
    QStringList all{QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    all += arguments;
    all += {written(folder, document, options), QStringLiteral("-")};
    return run(QStringLiteral("pdftotext"), all);
}

QString infoOf(const Document &document, const QString &key, const PdfOptions &options)
{
    const QTemporaryDir folder;
    QStringList arguments;
    if (!options.password.isEmpty())
        arguments = {QStringLiteral("-upw"), options.password};
    const QString info =
        run(QStringLiteral("pdfinfo"), arguments + QStringList{written(folder, document, options)});
    for (const QString &line : info.split(u'\n')) {
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

QString withoutSpace(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace())
            out += c;
    }
    return out;
}

} // namespace attache::pdf
