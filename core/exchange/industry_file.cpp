#include "core/exchange/industry_file.h"

#include "core/exchange/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IndustryFile)
};

/// The first column whose header has any of @p words in it; @p otherwise when none has.
int columnOf(const QStringList &header, std::initializer_list<QLatin1String> words,
             std::initializer_list<QStringView> hanWords, int otherwise)
{
    for (int column = 0; column < header.size(); ++column) {
        const QString name = header[column].toLower();
        const auto has = [&](auto word) { return name.contains(word); };
        if (std::ranges::any_of(words, has) || std::ranges::any_of(hanWords, has))
            return column;
    }
    return otherwise;
}

} // namespace

Result<std::vector<IndustryNode>> readIndustryFile(const QString &path)
{
    ATTACHE_TRY(const auto source, CsvSource::open(path));
    const QStringList &header = source->header();
    if (header.size() < 2)
        return Error{Error::Kind::Invalid,
                     Words::tr("The list needs a code column and a name column."),
                     path,
                     {}};
    const int code = columnOf(header, {QLatin1String("code")}, {u"代码", u"编码"}, 0);
    const int english =
        columnOf(header, {QLatin1String("english"), QLatin1String("_en")}, {u"英文"}, -1);
    const int parent = columnOf(header, {QLatin1String("parent")}, {u"上级", u"父"}, -1);
    int chinese = columnOf(header, {QLatin1String("_zh"), QLatin1String("chinese")},
                           {u"中文", u"名称", u"类别"}, -1);
    if (chinese < 0)
        chinese = columnOf(header, {QLatin1String("name")}, {}, code == 0 ? 1 : 0);

    std::vector<IndustryNode> nodes;
    const auto read = [&](const SourceRow &row) -> Result<void> {
        const auto cell = [&](int column) {
            return column < 0 || static_cast<size_t>(column) >= row.cells.size()
                       ? QString()
                       : QString::fromUtf8(row.cells[static_cast<size_t>(column)]).trimmed();
        };
        if (row.fault.isEmpty() && !cell(code).isEmpty())
            nodes.push_back({cell(code), cell(parent), cell(chinese), cell(english)});
        return {};
    };
    ATTACHE_CHECK(source->read(read, Progress()));
    return nodes;
}

} // namespace attache
