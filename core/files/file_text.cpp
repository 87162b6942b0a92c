#include "core/files/file_text.h"

#include "core/deck/deck_reader.h"
#include "core/exchange/spreadsheet_reader.h"
#include "core/exchange/text_encoding.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>

namespace attache {

namespace {

/// A text file beyond this is data, not something that was written.
constexpr qint64 LargestText = 8LL << 20;
constexpr qint64 MostRows = 20'000;
constexpr int PollMilliseconds = 50;
constexpr std::chrono::seconds PdfLimit(20);

QString textIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestText)
        return {};
    const auto decoded = decodeText(file.readAll(), path);
    return decoded ? QString::fromUtf8(decoded->utf8) : QString();
}

QString pdfIn(const QString &path, const Progress &progress)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return {};
    QProcess reader;
    reader.setStandardErrorFile(QProcess::nullDevice());
    reader.start(program, {QStringLiteral("-q"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                           QFileInfo(path).absoluteFilePath(), QStringLiteral("-")});
    if (!reader.waitForStarted())
        return {};
    const auto end = std::chrono::steady_clock::now() + PdfLimit;
    QByteArray text;
    while (!reader.waitForFinished(PollMilliseconds) && reader.state() != QProcess::NotRunning) {
        text += reader.readAllStandardOutput();
        if (progress.cancelled() || text.size() > MostFileText * 4 ||
            std::chrono::steady_clock::now() > end) {
            reader.kill();
            reader.waitForFinished();
            break;
        }
    }
    text += reader.readAllStandardOutput();
    return QString::fromUtf8(text).replace(u'\f', u'\n');
}

/// The paragraphs of the body; what stands in headers and footnotes is left out.
QString documentIn(const QString &path)
{
    const auto package = Package::open(path);
    if (!package)
        return {};
    const Part *body = (*package)->part(QStringLiteral("word/document.xml"));
    if (!body)
        return {};
    const auto xml = (*package)->readXml(*body);
    if (!xml)
        return {};
    QString text;
    const pugi::xml_node root = xml->root();
    for (pugi::xml_node node = root; node; node = xml::next(node, root)) {
        if (xml::is(node, "t"))
            text += QString::fromUtf8(node.text().get());
        else if (xml::is(node, "p") || xml::is(node, "br"))
            text += u'\n';
        else if (xml::is(node, "tab"))
            text += u'\t';
    }
    return text;
}

QString slidesIn(const QString &path, const Progress &progress)
{
    const auto presentation = Presentation::open(path);
    if (!presentation)
        return {};
    const auto outline = DeckReader(*presentation).read(progress);
    if (!outline)
        return {};
    QStringList text;
    for (const SlideOutline &slide : outline->slides)
        text.append(slide.searchText());
    return text.join(u'\n');
}

QString cellsIn(const QString &path, const Progress &progress)
{
    auto package = Package::open(path, {}, Package::Expected::Spreadsheet);
    if (!package)
        return {};
    const auto reader = SpreadsheetReader::open(*std::move(package));
    if (!reader)
        return {};
    QString text;
    for (const SpreadsheetReader::Sheet &sheet : (*reader)->sheets()) {
        text += sheet.name + u'\n';
        const auto grid = (*reader)->read(sheet, MostRows, progress);
        if (!grid)
            continue;
        for (size_t row = 0; row < grid->rowCount() && text.size() < MostFileText; ++row) {
            for (const SheetGrid::Cell &cell : grid->cells(row)) {
                const std::string_view words = grid->text(cell);
                text +=
                    QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())) + u'\t';
            }
            text += u'\n';
        }
    }
    return text;
}

} // namespace

QString fileText(const QString &path, const Progress &progress)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto is = [&ending](std::initializer_list<const char *> endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&ending](const char *each) { return ending == QLatin1String(each); });
    };
    QString text;
    if (is({"txt", "md", "markdown", "csv", "tsv", "log", "json", "xml", "eml", "ics", "vcf"}))
        text = textIn(path);
    else if (is({"pdf"}))
        text = pdfIn(path, progress);
    else if (is({"docx", "docm", "dotx"}))
        text = documentIn(path);
    else if (is({"pptx", "ppsx", "potx", "pptm", "ppsm", "potm"}))
        text = slidesIn(path, progress);
    else if (is({"xlsx", "xlsm", "ods"}))
        text = cellsIn(path, progress);
    text.truncate(MostFileText);
    // Half a character is no text.
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text.trimmed();
}

} // namespace attache
